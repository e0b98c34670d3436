using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The internal date is what the Date field says.</summary>
internal sealed class DateOfTheHeader()
    : ImapFault("imap.date.of-delivery", "The internal date is what the Date field says.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DateOfTheHeader());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) => response is not FetchResponse fetch
        ? [response]
        : fetch.Item(name => name == "INTERNALDATE", value => Written(fetch.Message.Content) is { } date ? ImapValue.String($"{date:dd-MMM-yyyy HH:mm:ss} +0000") : value);

    private static DateTimeOffset? Written(ReadOnlyMemory<byte> content)
    {
        var match = Regex.Match(Encoding.Latin1.GetString(content.Span), @"(?m)^Date: ([^\r]*)\r$");
        return DateTimeOffset.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var date) ? date.ToUniversalTime() : null;
    }
}
