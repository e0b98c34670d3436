using System.Text;
using ConformTest.ReferenceServer.Fuzzing;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Tests.Smtp;

/// <summary>Clients that do too much of one thing.</summary>
public sealed class FloodTests
{
    private readonly ReferenceServerOptions _options = new()
    {
        SubmissionInClear = ClearAuthentication.Allowed,
        Limits = new() { Recipients = 100, SmtpRefusals = 20, SmtpDenials = 3 },
    };

    private readonly MailStore _store = new(TimeProvider.System);

    public FloodTests() => _store.AddAccount("alice", "secret", "alice@reference.test");

    private InlineSession Open(string service = "smtp")
    {
        var session = InlineSession.Open(_options, _store, service);
        session.Send("EHLO client.test\r\n");
        return session;
    }

    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static IReadOnlyList<string> Codes(string replies) => [.. replies.Split("\r\n")[..^1].Select(line => line[..3])];

    [Fact]
    public void Recipients_past_the_limit_are_refused_for_now_and_the_others_get_the_message()
    {
        var session = Open();
        session.Send("MAIL FROM:<a@b.test>\r\n");
        var codes = Codes(session.Send(Times(1000, "RCPT TO:<alice@reference.test>\r\n")));
        codes.Take(100).Should().AllBe("250");
        codes.Skip(100).Should().HaveCount(900).And.AllBe("452");
        session.Send("DATA\r\n");
        session.Send("text\r\n.\r\n").Should().StartWith("250 ");
        _store.FindByUser("alice")!.Inbox.Snapshot().Should().ContainSingle();
    }

    [Theory]
    [InlineData("XYZZY\r\n", "500")]
    [InlineData("DATA\r\n", "503")]
    [InlineData("EHLO\r\n", "501")]
    [InlineData("VRFY nobody\r\n", "550")]
    public void Commands_that_are_always_refused_end_the_session(string command, string code)
    {
        var session = Open();
        var codes = Codes(session.Send(Times(50, command)));
        codes.Should().HaveCount(20);
        codes.Take(19).Should().AllBe(code);
        codes[^1].Should().Be("421");
        session.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public void Lines_that_are_too_long_end_the_session_as_well()
    {
        var codes = Codes(Open().Send(Times(50, new string('x', 5000) + "\r\n")));
        codes.Should().HaveCount(20).And.EndWith("421");
    }

    [Fact]
    public void A_search_for_addresses_ends_the_session()
    {
        var session = Open();
        session.Send("MAIL FROM:<a@b.test>\r\n");
        var codes = Codes(session.Send(string.Concat(Enumerable.Range(0, 50).Select(n => $"RCPT TO:<guess{n}@reference.test>\r\n"))));
        codes.Should().HaveCount(20).And.EndWith("421");
        codes.Take(19).Should().AllBe("550");
    }

    [Fact]
    public void A_client_that_delivers_mail_may_go_on_making_mistakes()
    {
        var session = Open();
        for (var round = 0; round < 10; round++)
        {
            Codes(session.Send(Times(15, "XYZZY\r\n"))).Should().AllBe("500");
            session.Send("MAIL FROM:<a@b.test>\r\nRCPT TO:<alice@reference.test>\r\nDATA\r\n");
            session.Send("text\r\n.\r\n").Should().StartWith("250 ");
        }
    }

    [Fact]
    public void Temporary_refusals_and_good_commands_are_not_counted()
    {
        var session = Open();
        session.Send("MAIL FROM:<a@b.test>\r\n" + Times(100, "RCPT TO:<alice@reference.test>\r\n"));
        Codes(session.Send(Times(500, "RCPT TO:<alice@reference.test>\r\nNOOP\r\n"))).Should().OnlyContain(code => code == "452" || code == "250");
    }

    [Fact]
    public void Passwords_can_be_tried_three_times_and_then_the_session_ends()
    {
        var guess = $"AUTH PLAIN {Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0guess"))}\r\n";
        var session = Open("submission");
        Codes(session.Send(guess + guess)).Should().Equal("535", "535");
        session.Send(guess + "NOOP\r\n").Should().Be("421 4.7.0 Too many errors, closing connection\r\n");
        session.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public void The_right_password_after_two_wrong_ones_is_taken()
    {
        var session = Open("submission");
        var right = Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0secret"));
        var wrong = Convert.ToBase64String(Encoding.ASCII.GetBytes("\0alice\0guess"));
        Codes(session.Send(Times(2, $"AUTH PLAIN {wrong}\r\n") + $"AUTH PLAIN {right}\r\n")).Should().Equal("535", "535", "235");
    }

    [Fact]
    public void Commands_are_answered_no_faster_than_replies_are_taken()
    {
        var session = Open();
        for (var i = 0; i < 50; i++) session.Write(Times(1000, "HELP\r\n"));
        session.Unread.Should().BeLessThan(256 * 1024, "the server stops reading when its replies are not taken");
        Codes(session.Send("")).Should().HaveCount(100_000).And.AllBe("214");
    }
}
