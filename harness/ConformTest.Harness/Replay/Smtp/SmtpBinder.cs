using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>Puts the target's names into what the client says.</summary>
internal sealed partial class SmtpBinder(ReplaySession session)
{
    private readonly Dictionary<string, string> _unwanted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who is logged in: what is submitted comes from there.</summary>
    public TargetAccount? LoggedIn { get; set; }

    /// <summary>Accounts to which mail was sent.</summary>
    public HashSet<TargetAccount> Recipients { get; } = [];

    public string Bind(SmtpSend sent, PrintedReply? printed) => sent.Verb switch
    {
        "MAIL" => Path().Replace(sent.Text, match => match.Groups[2].Length == 0 ? match.Value : $"{match.Groups[1].Value}<{Sender(match.Groups[2].Value)}>", 1),
        "RCPT" => Path().Replace(sent.Text, match => $"{match.Groups[1].Value}<{Recipient(match.Groups[2].Value, printed)}>", 1),
        "VRFY" => Word().Replace(sent.Text, match => $"VRFY {Verified(match.Groups[1].Value, printed)}", 1),
        _ => session.Bindings.Words(sent.Text),
    };

    private string Sender(string address)
    {
        var bound = session.Bindings.Words(address);
        return bound != address ? bound : LoggedIn?.Address ?? session.Services.Profile.Sender;
    }

    private string Recipient(string address, PrintedReply? printed)
    {
        var profile = session.Services.Profile;
        if (address.Equals("postmaster", StringComparison.OrdinalIgnoreCase))
            return address;
        if (printed is { Code: >= 400 })
        {
            if (!_unwanted.TryGetValue(address, out var unwanted))
            {
                unwanted = printed.Code == 551 || Elsewhere().IsMatch(string.Join(' ', printed.Texts.Select(line => line.Text))) ? profile.Elsewhere : profile.Nobody ?? profile.Elsewhere;
                _unwanted[address] = unwanted;
            }

            return unwanted;
        }

        var account = session.Bindings.Account(address);
        Recipients.Add(account);
        return account.Address;
    }

    private string Verified(string word, PrintedReply? printed) =>
        printed is { Code: >= 400 } ? session.Services.Profile.Nobody ?? word : session.Bindings.Account(word).Address;

    /// <summary>The octets of a printed message, each line with its end; what is left out is made up.</summary>
    public byte[] Message(SmtpSend sent)
    {
        using var octets = new MemoryStream();
        foreach (var line in sent.Content)
        {
            if (line.Direction is { Kind: DirectionKind.Content or DirectionKind.Omitted or DirectionKind.Note } direction && (line.Speaker == Speaker.Nobody || direction.Kind == DirectionKind.Content))
                octets.Write(MadeUp(direction));
            else
                octets.Write(Encoding.UTF8.GetBytes(LineEnd().Replace(line.Text, "") + "\r\n"));
        }

        return octets.ToArray();
    }

    private byte[] MadeUp(Direction direction)
    {
        var message = session.Scope.GeneratedMessage(1, direction.Number ?? 0).Span;
        return direction.Number is { } wanted and > 0 and <= 10_000_000 && direction.Text.Contains("octets", StringComparison.OrdinalIgnoreCase)
            ? OfLength(message, wanted)
            : message.ToArray();
    }

    private static byte[] OfLength(ReadOnlySpan<byte> message, int length)
    {
        var octets = new byte[length];
        message[..Math.Min(message.Length, length)].CopyTo(octets);
        for (var i = message.Length; i < length; i++)
            octets[i] = (i % 72) switch { 70 => (byte)'\r', 71 when i > message.Length => (byte)'\n', _ => (byte)'x' };
        // Whole lines only: a server may refuse half a line end.
        if (length > 2)
        {
            "\r\n"u8.CopyTo(octets.AsSpan(length - 2));
            if (octets[^3] == '\r') octets[^3] = (byte)'x';
        }

        return octets;
    }

    /// <summary>The path, with what stands between the colon and it.</summary>
    [GeneratedRegex(@"(:\s*)<([^<>]*)>", RegexOptions.None, 1000)]
    private static partial Regex Path();

    [GeneratedRegex(@"^VRFY +(.*)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"remote|relay|forward|not allowed", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Elsewhere();

    /// <summary>Line ends that RFC 3030 prints.</summary>
    [GeneratedRegex(@"<CR><LF>$|<CRLF>$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LineEnd();
}
