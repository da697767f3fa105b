using System.Globalization;
using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>
/// CUSTOM_CHALLENGE: the pool asks for its answers in turn and forgives two wrong ones, as an app's own triggers would decide.
/// </summary>
internal sealed class CustomChallenge(UserPool pool, Progress progress)
{
    private const int MostFailures = 2;

    public JsonObject Begin(Attempt attempt) => Ask(attempt, new(Round: 0, Failures: 0));

    public JsonObject Check(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var text = answer.Responses.Required("ANSWER");
        answer.Take();
        var round = (CustomRound)attempt.Detail!;
        if (text == pool.Options.CustomAnswers[round.Round])
        {
            return Ask(attempt, round with { Round = round.Round + 1 });
        }

        if (round.Failures == MostFailures)
        {
            throw ServiceError.WrongPassword;
        }

        return Ask(attempt, round with { Failures = round.Failures + 1 });
    }

    private JsonObject Ask(Attempt attempt, CustomRound round)
    {
        if (round.Round == pool.Options.CustomAnswers.Count)
        {
            return progress.Continue(attempt);
        }

        attempt.User.CheckStatus();
        return progress.Ask(
            attempt,
            "CUSTOM_CHALLENGE",
            new()
            {
                ["USERNAME"] = attempt.User.Username,
                ["question"] = (round.Round + 1).ToString(CultureInfo.InvariantCulture),
                ["hint"] = $"{pool.Options.CustomAnswers[round.Round].Length} letters",
            },
            round);
    }
}

/// <summary>How far custom authentication has come.</summary>
internal sealed record CustomRound(int Round, int Failures);
