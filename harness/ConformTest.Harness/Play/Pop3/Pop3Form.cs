using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Play.Pop3;

/// <summary>Which commands are answered by several lines (RFC 1939 section 3, RFC 2449 section 5).</summary>
internal static class Pop3Form
{
    public static Pop3Expect Of(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var multiline = (words.Length == 0 ? "" : words[0].ToUpperInvariant()) switch
        {
            "RETR" or "TOP" or "CAPA" => true,
            "LIST" or "UIDL" or "LANG" => words.Length == 1,
            _ => false,
        };
        return multiline ? Pop3Expect.Multi : Pop3Expect.ContinuationAllowed;
    }
}
