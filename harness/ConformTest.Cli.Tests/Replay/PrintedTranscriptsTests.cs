using System.Text.Json;
using ConformTest.Fixtures;

namespace ConformTest.Cli.Tests.Replay;

public class PrintedTranscriptsTests(PrintedTranscripts replays) : IClassFixture<PrintedTranscripts>
{
    /// <summary>What the reference server lacks, by transcript. All others are followed.</summary>
    private static readonly Dictionary<string, string> NotApplicable = new()
    {
        ["rfc3501/authenticate-gssapi.txt"] = "needs AUTH=GSSAPI",
        ["rfc3501/experimental.txt"] = "needs XPIG-LATIN",
        ["rfc4954/external.txt"] = "needs AUTH=EXTERNAL",
        ["rfc4959/external.txt"] = "needs AUTH=EXTERNAL",
        ["rfc5034/digest-md5.txt"] = "needs AUTH=DIGEST-MD5",
    };

    public static TheoryData<string> Names => [.. TranscriptFixtures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reference_server_follows_what_is_printed(string name)
    {
        var result = replays[name];
        var expected = NotApplicable.TryGetValue(name, out var reason) ? ("not-applicable", reason) : ("follows", "");

        (Text(result, "outcome"), Text(result, "reason")).Should().Be(expected, string.Join('\n', Findings(name, "difference")));
    }

    [Fact]
    public void There_are_many_and_the_table_names_none_that_is_not_there()
    {
        TranscriptFixtures.Names.Length.Should().BeGreaterThanOrEqualTo(33);
        TranscriptFixtures.Names.Should().Contain(NotApplicable.Keys);
        replays.Exit.Should().Be(0);
    }

    [Fact]
    public void The_textbook_message_has_spaces_that_SMTP_does_not_allow() => Findings("textbook/smtp.txt").Should().Equal(
        "6 remark: a space stands behind MAIL FROM:, which RFC 5321 section 3.3 does not allow; the target refused it (501), and it was sent again without the space",
        "8 remark: a space stands behind RCPT TO:, which RFC 5321 section 3.3 does not allow; the target refused it (501), and it was sent again without the space");

    [Fact]
    public void The_textbook_login_is_followed_without_a_word() => Findings("textbook/pop3-login.txt").Should().BeEmpty();

    [Fact]
    public void The_textbook_download_leaves_out_answers_and_shows_a_wrong_message() => Findings("textbook/pop3-download.txt").Should().Equal(
        "3 remark: the transcript begins in the TRANSACTION state: the harness logged in as alice",
        "4 remark: the transcript leaves out the status line (+OK) before the lines of LIST",
        "8 remark: the transcript leaves out the status line (+OK) before the message of RETR",
        "10 remark: the transcript leaves out the answer to DELE",
        "12 remark: the transcript leaves out the status line (+OK) before the message of RETR",
        "12 remark: the transcript shows message 1 as the answer to RETR 2; message 2 is meant",
        "14 remark: the transcript leaves out the answer to DELE");

    [Fact]
    public void The_sample_connections_of_IMAP_are_followed_without_a_word()
    {
        Findings("rfc3501/sample.txt").Should().BeEmpty();
        Findings("rfc9051/sample.txt").Should().BeEmpty();
    }

    [Fact]
    public void A_condition_that_cannot_be_brought_about_is_a_choice() =>
        Findings("rfc2033/lmtp.txt").Should().ContainSingle().Which.Should().StartWith("22 choice: 250 to the message where the transcript has 452");

    [Fact]
    public void An_answer_with_another_tag_is_remarked() =>
        Findings("rfc9051/has-children.txt").Should().Contain("4 remark: the answer's tag o356 is not the command's m356; taken as its answer");

    [Fact]
    public void A_deletion_that_is_left_out_is_made_up_for() =>
        Findings("rfc1939/dele.txt").Should().Contain("6 remark: message 2 must have been deleted in what is left out: the harness did so");

    private IEnumerable<string> Findings(string name, string? kind = null) => replays[name].GetProperty("findings").EnumerateArray()
        .Where(finding => kind is null || Text(finding, "kind") == kind)
        .Select(finding => $"{finding.GetProperty("line").GetInt32()} {Text(finding, "kind")}: {Text(finding, "text")}");

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
