using System.Text.RegularExpressions;

namespace ConformTest.ReferenceServer.Relay.Faulting;

/// <summary>What many faults do to the text of a report, in words.</summary>
internal static class ReportEdits
{
    /// <summary>The text without the first field of this name in the machine's part.</summary>
    public static string WithoutField(this string text, string name) => Regex.Replace(text, $"(?m)^{name}: .*\r\n", "", RegexOptions.None);

    /// <summary>The text with a field behind another one.</summary>
    public static string WithField(this string text, string behind, string field) => Regex.Replace(text, $"(?m)^{behind}: .*\r\n", match => match.Value + field + "\r\n");

    /// <summary>The text with another value of a field.</summary>
    public static string WithValue(this string text, string name, Func<string, string> value) =>
        Regex.Replace(text, $"(?m)^({name}: )(.*)(?=\r\n)", match => match.Groups[1].Value + value(match.Groups[2].Value));

    /// <summary>The address in a header field of the original message; empty when there is none.</summary>
    public static string AddressIn(ReadOnlySpan<byte> header, string name) =>
        Regex.Match(System.Text.Encoding.Latin1.GetString(header), $"(?mi)^{name}:[^\r\n]*<([^<>]*)>").Groups[1].Value;
}
