using System.Text;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class HostileInputTests : SmtpTest
{
    private static readonly string[] Commands =
    [
        "EHLO [IPv6:2001:db8::1]", "MAIL FROM:<@a.test,@b.test:\"x\\\" y\"@[IPv6:::1]> SIZE=10 BODY=8BITMIME RET=FULL ENVID=a+2Bb SMTPUTF8",
        "RCPT TO:<alice@reference.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;a+3Db", "BDAT 3 LAST", "VRFY <alice@reference.test> SMTPUTF8",
        "EXPN \"alice\"", "AUTH PLAIN AGFsaWNlAHNlY3JldA==", "DATA", "STARTTL", "HELP RCPT",
    ];

    [Fact]
    public async Task Every_prefix_of_every_command_is_answered_by_the_reply_grammar()
    {
        await StartAsync(new() { SubmissionInClear = ClearAuthentication.Allowed });
        foreach (var command in Commands.Where(command => command is not ("DATA" or "BDAT 3 LAST")))
        {
            var client = await GreetedAsync("submission");
            for (var length = 0; length <= command.Length; length++)
            {
                var reply = await client.AskAsync(command[..length]);
                reply.Should().MatchRegex(@"\A([2345][0-5][0-9](-[ -~]*\n|( [ -~]*)?\z))+\z", command[..length]);
                if (reply.StartsWith("334", StringComparison.Ordinal)) await client.AskAsync("*");
            }
        }
    }

    [Fact]
    public async Task Mutated_commands_never_end_the_session()
    {
        var random = new Random(5321);
        await StartAsync(new() { Limits = new() { SmtpRefusals = int.MaxValue } });
        var client = await GreetedAsync();
        for (var round = 0; round < 2000; round++)
        {
            var octets = new StringBuilder(Commands[random.Next(6)]);
            for (var i = random.Next(4); i >= 0; i--) octets[random.Next(octets.Length)] = (char)random.Next(256);
            var line = octets.Replace("\r\n", "  ").ToString();
            if (line.StartsWith("BDAT", StringComparison.OrdinalIgnoreCase)) continue;
            (await client.AskAsync(line)).Should().MatchRegex("^[245]", "round {0}: {1}", round, line);
        }

        (await client.AskAsync("QUIT")).Should().StartWith("221");
    }

    [Theory]
    [InlineData("n,a=alice,n=al=2Cice,r=abc,x=1")]
    [InlineData("p=tls-unique,,n=a,r=b")]
    [InlineData("y,,n=alice,r=fyko+d2lbbFgONRv9qkxdawL")]
    public void Every_prefix_of_a_SCRAM_message_is_parsed_or_refused(string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            var parsed = ScramFirst.Parse(text[..length]);
            if (parsed is not null) (parsed.Gs2Header + parsed.Bare).Should().Be(text[..length]);
        }

        ScramFirst.Parse(text).Should().NotBeNull();
        ScramFirst.Parse("n,,m=ext,n=a,r=b").Should().BeNull("an unknown mandatory extension must fail");
    }

    [Fact]
    public void Every_prefix_of_a_parameter_list_is_parsed_or_refused()
    {
        var text = " SIZE=10 BODY=8BITMIME ENVID=a+2Bb SMTPUTF8"u8;
        for (var length = 0; length <= text.Length; length++)
        {
            var parsed = EsmtpParameter.ParseAll(text[..length]);
            (parsed ?? []).Should().NotContain(parameter => parameter.Keyword.Length == 0 || parameter.Value == "");
        }

        EsmtpParameter.ParseAll(text).Should().HaveCount(4);
    }
}
