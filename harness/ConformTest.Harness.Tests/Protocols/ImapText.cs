using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Tests.Protocols;

/// <summary>Reads responses for tests, and shows what was read.</summary>
internal static class ImapText
{
    public static ImapResponse Read(string wire, ImapUtf8 utf8 = ImapUtf8.Unknown)
    {
        var status = new ImapResponseReader { Utf8 = utf8 }.TryRead(WireText.Bytes(wire), out var response, out var consumed);
        status.Should().Be(ReadStatus.Complete, wire);
        consumed.Should().Be(wire.Length);
        return response!;
    }

    public static List<ImapResponse> All(string wire)
    {
        var responses = new List<ImapResponse>();
        for (var at = 0; at < wire.Length;)
        {
            new ImapResponseReader().TryRead(WireText.Bytes(wire[at..]), out var response, out var consumed).Should().Be(ReadStatus.Complete);
            responses.Add(response!);
            at += consumed;
        }
        return responses;
    }

    public static string Irregularities(string wire, ImapUtf8 utf8 = ImapUtf8.Unknown) =>
        string.Join('|', Read(wire, utf8).Irregularities.Select(found => $"{found.Requirement["imap.response.".Length..]}: {found.Detail}"));

    public static string Show(ImapResponse response)
    {
        var number = response.Number is { } value ? $"{value} " : "";
        var code = response.Code is { } found ? $" [{found.Name}{string.Concat(found.Arguments.Select(argument => " " + Show(argument)))}]" : "";
        var text = response.Text.IsEmpty ? "" : $" <{WireText.Text(response.Text)}>";
        return $"{response.Kind} {response.Tag}{number}{response.Word}{code}{text}{string.Concat(response.Values.Select(item => " " + Show(item)))}".Replace("  ", " ", StringComparison.Ordinal);
    }

    public static string Show(ImapValue value) => value switch
    {
        ImapNumber number => $"#{number.Value}",
        ImapNil => "nil",
        ImapQuoted quoted => $"'{WireText.Text(quoted.Content)}'",
        ImapLiteral literal => $"{literal.Kind}'{WireText.Text(literal.Content)}'",
        ImapSection section => $"{section.Name}[{string.Join(' ', section.Section.Select(Show))}]{section.Origin}",
        ImapList list => $"({string.Join(' ', list.Items.Select(Show))})",
        _ => WireText.Text(value.Raw),
    };
}
