using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Tests.Smtp;

namespace ConformTest.ReferenceServer.Tests.Sasl;

/// <summary>SCRAM message by message, where a client of one's own says what no proper client would (RFC 5802 sections 5 to 7).</summary>
public sealed class ScramTests : SmtpTest
{
    private const string Bare = "n=alice,r=clientnonce";

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Decode(string reply) => Encoding.UTF8.GetString(Convert.FromBase64String(reply[4..]));

    private static string Proof(string bare, string serverFirst, string final)
    {
        var attributes = serverFirst.Split(',').ToDictionary(attribute => attribute[0], attribute => attribute[2..]);
        var salted = Rfc2898DeriveBytes.Pbkdf2("secret", Convert.FromBase64String(attributes['s']), int.Parse(attributes['i']), HashAlgorithmName.SHA256, 32);
        var key = HMACSHA256.HashData(salted, "Client Key"u8);
        var signature = HMACSHA256.HashData(SHA256.HashData(key), Encoding.UTF8.GetBytes($"{bare},{serverFirst},{final}"));
        return Convert.ToBase64String([.. key.Zip(signature, (a, b) => (byte)(a ^ b))]);
    }

    private async Task<string> PlayAsync(string mechanism, string header, string bare, byte[] bound, Func<string, string>? spoil = null)
    {
        var client = await GreetedAsync("submissions");
        var reply = await client.AskAsync($"AUTH {mechanism} {Encode(header + bare)}");
        if (!reply.StartsWith("334", StringComparison.Ordinal)) return reply;
        var first = Decode(reply);
        var nonce = first.Split(',')[0][2..];
        var final = $"c={Convert.ToBase64String(bound)},r={nonce}";
        if (spoil is not null) final = spoil(final);
        reply = await client.AskAsync(Encode($"{final},p={Proof(bare, first, final)}"));
        if (!reply.StartsWith("334", StringComparison.Ordinal)) return reply;
        Decode(reply).Should().StartWith("v=");
        return await client.AskAsync("");
    }

    [Theory]
    [InlineData("n,,", Bare, "235")]
    [InlineData("n,a=alice,", Bare, "235")]
    [InlineData("n,,", Bare + ",x=later", "235")]
    [InlineData("n,a=bob,", Bare, "535")]
    [InlineData("y,,", Bare, "535")]
    [InlineData("p=tls-server-end-point,,", Bare, "535")]
    [InlineData("n,,", "m=must," + Bare, "501")]
    [InlineData("n,,", Bare + ",m=must", "501")]
    [InlineData("z,,", Bare, "501")]
    [InlineData("n,", Bare, "501")]
    [InlineData("n,,", "n=al=ice,r=x", "501")]
    [InlineData("n,,", "n=,r=x", "501")]
    [InlineData("n,,", "r=x,n=alice", "501")]
    [InlineData("n,,", "n=alice", "501")]
    public async Task The_first_message_is_read_by_its_grammar(string header, string bare, string reply) =>
        (await PlayAsync("SCRAM-SHA-256", header, bare, Encoding.UTF8.GetBytes(header))).Should().StartWith(reply);

    [Fact]
    public async Task The_header_that_was_signed_is_the_one_that_was_sent() =>
        (await PlayAsync("SCRAM-SHA-256", "n,,", Bare, Encoding.UTF8.GetBytes("y,,"))).Should().StartWith("535");

    [Fact]
    public async Task The_nonce_is_the_servers() =>
        (await PlayAsync("SCRAM-SHA-256", "n,,", Bare, Encoding.UTF8.GetBytes("n,,"), final => final + "x")).Should().StartWith("535");

    [Fact]
    public async Task Extensions_of_the_last_message_are_signed_and_passed_over() =>
        (await PlayAsync("SCRAM-SHA-256", "n,,", Bare, Encoding.UTF8.GetBytes("n,,"), final => final + ",x=later")).Should().StartWith("235");

    [Theory]
    [InlineData("p=tls-server-end-point,,", true, "235")]
    [InlineData("p=tls-server-end-point,,", false, "535")]
    [InlineData("p=tls-exporter,,", true, "535")]
    [InlineData("p=no-such-binding,,", true, "535")]
    [InlineData("n,,", true, "535")]
    public async Task PLUS_binds_to_the_certificate(string header, bool right, string reply)
    {
        await StartAsync();
        var data = right ? SHA256.HashData(Server.Certificate.RawData) : new byte[32];
        byte[] bound = [.. Encoding.UTF8.GetBytes(header), .. data];
        (await PlayAsync("SCRAM-SHA-256-PLUS", header, Bare, bound)).Should().StartWith(reply);
    }

    [Fact]
    public async Task In_clear_nothing_can_be_bound()
    {
        var client = await GreetedAsync("submission");
        (await client.AskAsync("EHLO client.test")).Should().Contain("AUTH CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256\n");
        (await client.AskAsync($"AUTH SCRAM-SHA-256 {Encode("y,," + Bare)}")).Should().StartWith("334");
    }
}
