using System.Net.Sockets;
using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;

namespace ConformTest.Cli.Tests.Support;

/// <summary>The mail of an account's owner, seen by IMAP.</summary>
internal sealed class ForeignMail : IAsyncDisposable
{
    private readonly TcpClient _client = new();
    private NetworkStream _stream = null!;
    private int _tag;

    public static async Task<ForeignMail> OpenAsync(Profile profile, TargetAccount account, CancellationToken cancellation)
    {
        var mail = new ForeignMail();
        var endpoint = profile.Endpoints.First(endpoint => endpoint is { Protocol: MailProtocol.Imap, Tls: TlsMode.StartTls });
        await mail._client.ConnectAsync(endpoint.Host, endpoint.Port, cancellation);
        mail._stream = mail._client.GetStream();
        await mail.CommandAsync($"LOGIN {account.User} {account.Password}", cancellation);
        return mail;
    }

    /// <summary>Fills the inbox; every other message has been read, others are starred, labelled, or marked for a removal that has yet to come.</summary>
    public async Task FillAsync(int count, CancellationToken cancellation)
    {
        for (var i = 1; i <= count; i++)
        {
            var message = $"Subject: Number {i}\r\nX-Owner: somebody else\r\n\r\n{new string('x', i % 50)}\r\n.\r\n";
            await CommandAsync($"APPEND INBOX ({Flags(i)}) {{{message.Length}+}}\r\n{message}", cancellation);
        }
    }

    private static string Flags(int i) =>
        string.Join(' ', new[] { (2, @"\Seen"), (3, @"\Flagged"), (5, "label"), (7, @"\Deleted") }.Where(flag => i % flag.Item1 == 0).Select(flag => flag.Item2));

    /// <summary>UIDs, flags, dates and octets of all messages, as the server tells them.</summary>
    public async Task<string> StateAsync(CancellationToken cancellation)
    {
        await CommandAsync("EXAMINE INBOX", cancellation);
        var state = await CommandAsync("FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])", cancellation);
        return state[..state.LastIndexOf('\n', state.Length - 2)].Replace(@" \Recent", "", StringComparison.Ordinal).Replace(@"\Recent", "", StringComparison.Ordinal);
    }

    private async Task<string> CommandAsync(string command, CancellationToken cancellation)
    {
        var tag = $"t{++_tag} ";
        await _stream.WriteAsync(Encoding.Latin1.GetBytes($"{tag}{command}\r\n"), cancellation);
        var answer = new StringBuilder();
        var buffer = new byte[65536];
        while (!LastLine(answer).StartsWith(tag, StringComparison.Ordinal))
        {
            var count = await _stream.ReadAsync(buffer, cancellation);
            if (count == 0)
                throw new IOException($"the server closed: {answer}");
            answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        LastLine(answer).Should().StartWith($"{tag}OK");
        return answer.ToString();
    }

    private static string LastLine(StringBuilder answer)
    {
        if (answer.Length < 2 || answer[^1] != '\n')
            return "";
        var tail = answer.ToString(Math.Max(0, answer.Length - 500), Math.Min(500, answer.Length));
        return tail[(tail.LastIndexOf('\n', tail.Length - 2) + 1)..];
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
