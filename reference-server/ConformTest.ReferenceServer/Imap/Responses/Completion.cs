namespace ConformTest.ReferenceServer.Imap.Responses;

/// <summary>How a command ended: the tagged response without its tag.</summary>
internal readonly record struct Completion(Condition Condition, ResponseCode? Code, string Text)
{
    public static Completion Ok(string text) => new(Condition.Ok, null, text);

    public static Completion Ok(ResponseCode? code, string text) => new(Condition.Ok, code, text);

    public static Completion No(string text) => new(Condition.No, null, text);

    public static Completion No(string code, string text) => new(Condition.No, new(code), text);

    public static Completion No(ResponseCode code, string text) => new(Condition.No, code, text);

    public static Completion Bad(string text) => new(Condition.Bad, null, text);
}
