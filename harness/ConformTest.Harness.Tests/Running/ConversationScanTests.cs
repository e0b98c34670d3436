using ConformTest.Harness.Running;
using ConformTest.Harness.Tests.Language;

namespace ConformTest.Harness.Tests.Running;

public sealed class ConversationScanTests
{
    private static ConversationScan Smtp(string body, string heading = "") => ConversationScan.Of(Scripts.One($"=== smtp.test.case\nA case.\n{heading}\n{body}\n"));

    [Theory]
    [InlineData("C: MAIL FROM:<{alice}>", "alice")]
    [InlineData("C: {base64 {join \"x\" bob.user}}", "bob")]
    [InlineData("let x = {carol}", "carol")]
    [InlineData("repeat 2\nC: {alice}\nS: 250\nend", "alice")]
    [InlineData("C: X\nchoose smtp.a.one\nwhen S: 250\nC: {bob}\nS: 250\notherwise\nC: {alice}\nS: 250\nend", "alice bob")]
    [InlineData("S: <delivers 1 to bob>", "bob")]
    [InlineData("C: {sender} {recipient} {client}", "")]
    public void Roles_are_found_wherever_they_are_named(string body, string roles) => string.Join(' ', Smtp(body).Roles).Should().Be(roles);

    [Fact]
    public void Roles_in_cells_count_too() => Smtp("C: {verb}", "| case | verb |\n| one | X {bob} |\n").Roles.Should().Equal("bob");

    [Theory]
    [InlineData("C: {alice} {alice.user}", "")]
    [InlineData("C: {alice.password}", "alice")]
    [InlineData("C: AUTH PLAIN {plain bob}", "bob")]
    [InlineData("C: {cram-md5 carol x}", "carol")]
    [InlineData("C: {scram-first alice}", "alice")]
    public void Who_logs_in_is_told_from_who_is_only_named(string body, string roles)
    {
        var scan = Smtp("let x = y\n" + body);
        string.Join(' ', scan.LoggedIn).Should().Be(roles);
        scan.LoggedIn.Except(scan.Roles).Should().BeEmpty();
    }

    [Fact]
    public void A_state_behind_a_login_needs_its_account_and_one_before_it_does_not() =>
        Smtp("A C: NOOP\nA S: 250", "connections: A smtp bob authenticated, B smtp carol greeted\n").LoggedIn.Should().Equal("bob");

    [Theory]
    [InlineData("S: 220", true)]
    [InlineData("C: NOOP\nS: 250", false)]
    [InlineData("S: <silence 1s>\nS: 220", true)]
    [InlineData("choose smtp.a.one\nwhen S: 220\nend", true)]
    [InlineData("let x = y\nS: 220", true)]
    public void A_script_reads_the_greeting_itself_when_it_expects_before_it_sends(string body, bool reads) =>
        Smtp(body).ReadGreeting.Contains("").Should().Be(reads);

    [Fact]
    public void Each_connection_is_asked_for_itself()
    {
        var scan = Smtp("A S: 220\nB C: NOOP\nB S: 250", "connections: A smtp connected, B smtp connected, D smtp later\n");
        scan.ReadGreeting.Should().BeEquivalentTo("A", "D");
    }

    [Theory]
    [InlineData("C: NOOP", "", 0)]
    [InlineData("C: PASS x", "", 3)]
    [InlineData("C: {tag} LOGIN a b\nC: {tag} AUTHENTICATE X", "", 6)]
    [InlineData("C: NOOP", "needs: relay, warning, give-up\n", 40)]
    [InlineData("C: <wait 200ms>", "", 1)]
    [InlineData("C: <wait 2s>", "", 3)]
    [InlineData("S: <delivers 1 to bob>\nC: <wait 1s>", "needs: retry\n", 12)]
    public void What_takes_long_can_be_begun_first(string body, string heading, int waits) => Smtp(body, heading).Waits.Should().Be(waits);

    [Theory]
    [InlineData("C: {box}", true)]
    [InlineData("let x = {box3}", true)]
    [InlineData("C: box", false)]
    public void Mailbox_names_are_found(string body, bool names) => Smtp(body).NamesBoxes.Should().Be(names);

    [Fact]
    public void A_level_line_is_one_check_however_many_lines_it_governs()
    {
        var scan = Smtp("S: 220\nC: EHLO x\nmust smtp.a.one\nS: 250-x\nS: 250 SIZE\nC: X\nshould smtp.a.two\nS: 500\nC: X\nmust smtp.a.one\nS: 500");
        scan.Checks.Select(check => $"{check.Requirement}({check.Ordinal})").Should().Equal("smtp.a.one(1)", "smtp.a.two(1)", "smtp.a.one(2)");
    }

    [Fact]
    public void Checks_in_branches_and_repetitions_and_stage_directions_are_found()
    {
        var scan = Smtp("S: 220\nrepeat 2\nC: X\nmust smtp.a.one\nS: 250\nend\nC: X\nmust smtp.a.two\nchoose smtp.a.choice\nwhen S: 250\nC: X\nmust smtp.a.three\nS: 250\notherwise\nC: X\nmust smtp.a.four\nS: 250\nend\n\nmust smtp.a.five\nS: <close>\n\nmust smtp.a.six\nthat 1 = 1");
        scan.Checks.Select(check => check.Requirement).Should().Equal("smtp.a.one", "smtp.a.two", "smtp.a.three", "smtp.a.four", "smtp.a.five", "smtp.a.six");
    }

    [Fact]
    public void A_handshake_in_the_script_is_noticed()
    {
        Smtp("C: STARTTLS\nS: 220\nC & S: <TLS>").NegotiatesTls.Should().BeTrue();
        Smtp("C: STARTTLS\nS: 220").NegotiatesTls.Should().BeFalse();
    }

    [Fact]
    public void Whose_mail_is_looked_at_is_noticed() => Smtp("S: <delivers 2 to carol as m>").Watched.Should().Equal("carol");
}
