using CognitoClient.Testing.Internal.Checks;

namespace CognitoClient.Testing;

/// <summary>The calls that are to fail.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _faults = [];

    internal FaultPlan()
    {
    }

    /// <summary>Lets the next calls of an operation fail, before they have any effect.</summary>
    /// <param name="operation">The name of the operation, such as <c>ListUsers</c>.</param>
    /// <param name="error">
    /// The error, such as <c>new TooManyRequestsException("Rate exceeded")</c>. Its code, its message and its further members are sent.
    /// </param>
    /// <param name="count">The number of attempts that fail. Attempts of the client's own retries count, too. Default: 1.</param>
    /// <exception cref="ArgumentException">
    /// The operation is unknown, or the error has no error code, because it is not one of the service.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public void FailNext(string operation, CognitoIdentityProviderException error, int count = 1)
    {
        OperationNames.ThrowIfUnknown(operation);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (error.ErrorCode is null)
        {
            throw new ArgumentException(
                $"{error.GetType().Name} has no ErrorCode. Use the exception of an error of the service.", nameof(error));
        }

        lock (_gate)
        {
            _faults.Add(new PlannedFault(operation, error, count));
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>Returns the error of an attempt, or null if it is not to fail.</summary>
    internal CognitoIdentityProviderException? Take(string operation)
    {
        lock (_gate)
        {
            if (_faults.Find(fault => fault.Operation == operation) is not { } found)
            {
                return null;
            }

            if (--found.Count == 0)
            {
                _faults.Remove(found);
            }

            return found.Error;
        }
    }

    private sealed class PlannedFault(string operation, CognitoIdentityProviderException error, int count)
    {
        public string Operation => operation;

        public CognitoIdentityProviderException Error => error;

        public int Count { get; set; } = count;
    }
}
