using System.Text;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Variants;

namespace ConformTest.ReferenceServer.Tests.Variants;

/// <summary>A variant that changes nothing of what a client sees would prove nothing.</summary>
public sealed partial class VariantTests : ServerTest
{
    private const string HangsUp = "smtp.starttls.hangs-up-on-plaintext";

    private const string Twice = "From: a@example.org\r\n\r\ntext\r\n";

    private static readonly string[] Smtp =
    [
        "MAIL FROM:<a@example.org>\r\nEHLO 1..2\r\nEHLO client.test\r\nVRFY alice\r\nVRFY nobody\r\nHELP\r\nMAIL FROM: <a@example.org>\r\nMAIL FROM:<a@example.org>\r\nDATA\r\n"
        + "RCPT TO:<nobody@reference.test>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\nFrom: a@example.org\r\n\r\ntext\r\n.\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n"
        + new string('x', 2000) + "\r\n.\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\na\nb\r\n.\r\nQUIT\r\n",
    ];

    private static readonly string[] Pop3 =
    [
        "CAPA\r\nLANG\r\nUTF8\r\nUSER nobody\r\nAPOP alice 0123456789abcdef0123456789abcdef\r\nUSER alice\r\nPASS secret\r\nSTAT\r\nLIST\r\nUIDL\r\nRETR 1\r\nQUIT\r\n",
    ];

    private static readonly string[] Imap =
    [
        "a CAPABILITY\r\nb LOGIN alice wrong\r\nc LOGIN alice secret\r\nd SELECT INBOX\r\ne FETCH 1 (FLAGS UID ENVELOPE BODY[])\r\nf SEARCH ALL\r\ng SEARCH RETURN (ALL) ALL\r\n"
        + "h LIST \"\" *\r\ni STATUS INBOX (MESSAGES UIDNEXT)\r\nj LIST \"\" inBox\r\nj CREATE \"a\\\"b\"\r\nj CREATE box\r\nj CREATE box/below\r\nk COPY 1:2 box\r\nk DELETE box\r\nl STORE 1:2 +FLAGS (\\Deleted)\r\nm EXPUNGE\r\nn IDLE\r\nDONE\r\no LOGOUT\r\n",
    ];

    /// <summary>All but those that change segments and time only, and those that have tests of their own.</summary>
    public static TheoryData<string> Names =>
        [.. VariantRegistry.All.Select(variant => variant.Name).Where(name => !name.StartsWith("mail.wire.", StringComparison.Ordinal) && name is not ("smtp.greeting.late" or HangsUp or RelayVariantTests.RemovesReturnPath or RelayVariantTests.SuccessBy200))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_variant_shows_on_the_wire_or_in_the_mailbox(string name)
    {
        var plain = await SeenAsync(new(), name);
        var varied = await SeenAsync(new() { Variants = new HashSet<string> { name } }, name);

        varied.Should().NotBe(plain);
    }

    [Fact]
    public async Task Plaintext_behind_STARTTLS_ends_the_connection_in_the_variant_that_hangs_up()
    {
        await using var server = await StartAsync(new() { Variants = new HashSet<string> { HangsUp } });
        await using var client = await ClientConnection.ConnectAsync(server.Endpoints["smtp"], server.Certificate);
        await client.SendAsync("EHLO client.test\r\n");
        while ((await client.LineAsync()) is { } line && !line.StartsWith("250 ", StringComparison.Ordinal)) { }
        await client.SendAsync("STARTTLS\r\nNOOP\r\n");

        (await client.RestAsync()).Should().NotContain("250");
    }

    [Fact]
    public void No_variant_is_a_fault()
    {
        VariantRegistry.All.Should().HaveCountGreaterThan(80);
        VariantRegistry.All.Should().OnlyContain(variant => variant is IVariant);
    }

    private async Task<string> SeenAsync(ReferenceServerOptions options, string name)
    {
        await using var server = await StartAsync(options);
        foreach (var number in Enumerable.Range(1, 2))
            Alice.Inbox.Append(Encoding.ASCII.GetBytes($"Subject: number {number}\r\n{Twice}"), [], DateTimeOffset.UnixEpoch);
        var (services, said) = name.Split('.')[0] switch
        {
            "smtp" => (new[] { "smtp", "smtp", "smtp", "submissions" }, Smtp),
            "pop3" => (["pop3"], Pop3),
            _ when name == "imap.compress.not-under-tls" => (["imaps"], ["a LOGIN alice secret\r\nb COMPRESS DEFLATE\r\nc LOGOUT\r\n"]),
            _ => (new[] { "imap" }, Imap),
        };
        var seen = new StringBuilder();
        foreach (var service in services)
        {
            await using var client = await ClientConnection.ConnectAsync(server.Endpoints[service], server.Certificate);
            if (service is "submissions" or "imaps") await client.StartTlsAsync();
            seen.Append(await client.LineAsync()).Append('\n');
            foreach (var commands in said) await client.SendAsync(commands);
            seen.Append(await client.RestAsync());
        }

        foreach (var message in Alice.Inbox.Snapshot()) seen.Append(Encoding.Latin1.GetString(message.Content.Span));
        return Fleeting().Replace(seen.ToString(), "~");
    }

    // Identities and times.
    [GeneratedRegex(@"id [0-9a-f]+-[0-9a-f]+|\d{2}:\d{2}:\d{2}|<\d+\.\d+@|[0-9]{9,}", RegexOptions.None, 1000)]
    private static partial Regex Fleeting();
}
