using CognitoClient.Authentication;

namespace Shop;

/// <summary>Signs customers up.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/accounts", SignUpAsync);
        routes.MapPost("/accounts/{username}/confirmation", ConfirmAsync);
    }

    private static async Task<IResult> SignUpAsync(SignUpForm form, ICognitoAccounts accounts, CancellationToken cancellationToken)
    {
        var attributes = new Dictionary<string, string> { ["email"] = form.Email };
        await accounts.SignUpAsync(form.Username, form.Password, attributes, cancellationToken: cancellationToken);
        return TypedResults.Accepted($"/accounts/{form.Username}/confirmation");
    }

    private static async Task<IResult> ConfirmAsync(
        string username, ConfirmationForm form, ICognitoAccounts accounts, CancellationToken cancellationToken)
    {
        await accounts.ConfirmSignUpAsync(username, form.Code, cancellationToken: cancellationToken);
        return TypedResults.NoContent();
    }
}
