namespace ConformTest.Harness.Language.Parsing;

/// <summary>The arguments that are words in themselves and not names of values: <c>{has \Seen}</c>, <c>{message simple}</c>.</summary>
internal static class WordArguments
{
    public static bool Takes(string function, int index) => function switch
    {
        "has" or "lacks" or "offers" => true,
        "message" or "plain" or "cram-md5" or "scram-first" or "scram-final" or "scram-verify" => index == 0,
        _ => false,
    };
}
