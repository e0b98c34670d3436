using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Running;

/// <summary>The event of one judged check.</summary>
internal static class CheckEvents
{
    public static CheckJudged Of(TestCase testCase, CheckReference check, Observation observation, RunOptions options) =>
        Of(testCase, check, observation, options.Register, options.Reproduce);

    public static CheckJudged Of(TestCase testCase, CheckReference check, Observation observation, Func<string, Requirement?> register, Func<string, string> reproduce)
    {
        var requirement = register(check.Requirement);
        observation = observation is NotReached unreached ? unreached.After(requirement?.FollowsRefusal ?? false) : observation;
        var differed = observation as Differed;
        return new CheckJudged
        {
            Conversation = testCase.Id,
            Requirement = check.Requirement,
            Ordinal = check.Ordinal,
            Clause = requirement?.Clause ?? "",
            Level = check.Level.Word(),
            Kind = KindOf(testCase.Conversation, requirement).Word(),
            Verdict = Judge.Decide(observation, check.Level).Word(),
            Observation = observation.Words,
            Expected = differed?.Expected ?? "",
            Asked = differed?.Asked ?? "",
            Received = differed?.Received ?? "",
            Axis = testCase.Framing.ToString(),
            Cause = observation switch { NotReached reached => reached.Cause, Missing missing => missing.Thing, Broken broken => broken.Fault, _ => "" },
            Statement = requirement?.Text ?? "",
            Why = testCase.Conversation.Why.Length == 0 ? testCase.Conversation.Title : $"{testCase.Conversation.Title} {testCase.Conversation.Why}",
            Entry = observation.Entry,
            Source = $"{check.Position.File}:{check.Position.Line}",
            Reproduce = differed is null ? "" : reproduce(testCase.Id),
        };
    }

    private static DeviationKind KindOf(Conversation conversation, Requirement? requirement) =>
        conversation.Kind == DeviationKind.Breach ? requirement?.Kind ?? DeviationKind.Breach : conversation.Kind;
}
