using System.Text;
using System.Text.RegularExpressions;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>What the trace header of this server says, to say it in another way.</summary>
/// <param name="Comments">Behind the protocol, with a space in front; may be empty.</param>
/// <param name="Recipient">The path of the FOR clause; empty when there is none.</param>
/// <param name="Clauses">Clauses of extensions, with a line end in front; may be empty.</param>
/// <param name="Rest">The fields behind Received.</param>
internal sealed partial record TraceParts(
    string ReturnPath, string Client, string Address, string Host, string Protocol, string Comments, string Id, string Recipient, string Clauses, string Rest)
{
    /// <exception cref="ArgumentException">The trace is in another form than <c>TraceHeader</c> writes.</exception>
    public static TraceParts Of(ReadOnlyMemory<byte> trace)
    {
        var text = Encoding.UTF8.GetString(trace.Span);
        var match = Form().Match(text);
        if (!match.Success) throw new ArgumentException($"a trace header in an unknown form: {text}", nameof(trace));
        return new(Part("path"), Part("client"), Part("address"), Part("host"), Part("protocol"), Part("comments"), Part("id"), Part("for"), Part("clauses"), Part("rest"));

        string Part(string name) => match.Groups[name].Value;
    }

    /// <summary>The octets of a text, with what stands behind the Received field.</summary>
    public ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text + Rest);

    [GeneratedRegex(
        @"^Return-Path: (?<path><[^\r\n]*>)\r\nReceived: from (?<client>\S*) \((?<address>\S+)\)\s+by (?<host>\S+) with (?<protocol>\S+)(?<comments>( \([^()]*\))*)"
        + @"\s+id (?<id>[^;\s]+)(\s+for (?<for><[^\r\n]*>))?(?<clauses>(\r\n\t[^;\r\n]+)*); [^\r\n]*\r\n(?<rest>.*)$",
        RegexOptions.Singleline, 1000)]
    private static partial Regex Form();
}
