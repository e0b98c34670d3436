using ConformTest.Harness.Language;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Targets;

public class ProfileReaderTests
{
    private const string Smallest = "name: x\nendpoints: [smtp://mx.example]\n";

    private static Profile Parse(string text) => ProfileReader.Parse(text, "p.yaml", name => name == "SET" ? "from-env" : null);

    private static ProfileException Fault(string text) => Assert.Throws<ProfileException>(() => Parse(text));

    [Fact]
    public void The_smallest_profile_has_the_defaults()
    {
        var profile = Parse(Smallest);

        profile.Name.Should().Be("x");
        profile.Endpoints.Should().Equal(new Endpoint(MailProtocol.Smtp, "mx.example", 25, TlsMode.StartTls));
        profile.Accounts.Should().BeEmpty();
        (profile.Domain, profile.Nobody, profile.Elsewhere).Should().Be((null, null, "someone@elsewhere.example"));
        (profile.Delivery, profile.ReadBack, profile.Jobs, profile.MaxConnections).Should().Be((null, null, null, 0));
        profile.Limits.Should().Be(new TimeLimits());
        profile.Certificate.Should().Be(new AnyCertificate());
    }

    [Fact]
    public void Accounts_get_roles_addresses_and_passwords()
    {
        var profile = Parse(Smallest + """
            domain: lab.test
            accounts:
              - {user: u1, password: "0123"}
              - {role: alice, user: u2, password-env: SET}
              - {address: u3@other.test}
              - {user: u4}
              - {user: u5, password: 0123}
            """);

        profile.Accounts.Should().Equal(
            new TargetAccount("bob", "u1", "0123", "u1@lab.test"),
            new TargetAccount("alice", "u2", "from-env", "u2@lab.test"),
            new TargetAccount("carol", "u3@other.test", "", "u3@other.test"),
            new TargetAccount("account-4", "u4", "", "u4@lab.test"),
            new TargetAccount("account-5", "u5", "0123", "u5@lab.test"));
        profile.Accounts.Select(account => account.CanLogIn).Should().Equal(true, true, false, false, true);
    }

    [Fact]
    public void The_domain_is_that_of_the_first_address_unless_it_is_given()
    {
        Parse(Smallest + "accounts: [{user: a}, {user: b, address: b@lab.test}]").Domain.Should().Be("lab.test");
        Parse(Smallest + "domain: d.test\naccounts: [{user: b, address: b@lab.test}]").Nobody.Should().Be("no-such-user@d.test");
    }

    [Theory]
    [InlineData("delivery: append", "AppendDelivery { }")]
    [InlineData("delivery: lmtp", "lmtp://a:24")]
    [InlineData("delivery: smtp://b:2525", "smtp://b:2525")]
    [InlineData("delivery: {command: 'deliver {user}'}", "deliver {user}")]
    [InlineData("read-back: imap", "ImapReadBack { }")]
    [InlineData("read-back: pop3", "Pop3ReadBack { }")]
    [InlineData("read-back: {maildir: '/m/{local}'}", "MaildirReadBack { PathTemplate = /m/{local} }")]
    [InlineData("read-back: {directory: '/m/{user}'}", "DirectoryReadBack { PathTemplate = /m/{user} }")]
    public void Each_way_in_and_out_can_be_named(string line, string expected)
    {
        var profile = Parse($"name: x\nendpoints: [imap://a, lmtp://a, pop3://a]\n{line}\n");
        string.Join(' ', profile.Delivery, profile.ReadBack).Should().Contain(expected);
    }

    [Theory]
    [InlineData("300 ms", 0.3)]
    [InlineData("300ms", 0.3)]
    [InlineData("2.5s", 2.5)]
    [InlineData("1 m", 60)]
    public void Times_have_units(string text, double seconds)
        => Parse($"{Smallest}limits: {{quiet: {text}}}").Limits.Should().Be(new TimeLimits { Quiet = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public void A_path_is_filled_from_the_account_and_only_once()
        => new MaildirReadBack("/m/{domain}/{local}/{user}/{other}{address}")
            .PathFor(new("alice", "{local}", "", "al@lab.test")).Should().Be("/m/lab.test/al/{local}/{other}al@lab.test");

    [Fact]
    public void A_fault_shows_its_line_a_caret_and_the_nearest_key()
        => Fault("name: x\nendpionts:\n  - smtp://a\n").Message.Should().Be("""
            p.yaml:2:1: error: a profile has no 'endpionts'
              endpionts:
              ^
            hint: did you mean 'endpoints'?
            """);

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("- a", 1, 1, "mapping")]
    [InlineData("endpoints: [smtp://a]", 1, 1, "needs 'name'")]
    [InlineData("name: x", 1, 1, "needs 'endpoints'")]
    [InlineData("name: x\nendpoints: []", 1, 1, "needs 'endpoints'")]
    [InlineData("name: x\nendpoints: smtp://a", 2, 12, "list")]
    [InlineData("name: x\nendpoints: [smtp://a:0]", 2, 22, "1 to 65535")]
    [InlineData("name: x\nendpoints: [smtp://a:65536]", 2, 22, "1 to 65535")]
    [InlineData("name: x\nendpoints: [{protocol: imap, host: a, port: abc}]", 2, 45, "1 to 65535")]
    [InlineData("name: x\nendpoints: [{protocol: imap4, host: a}]", 2, 24, "smtp, submission")]
    [InlineData("name: x\nendpoints: [{protocol: imap}]", 2, 13, "needs 'host'")]
    [InlineData("name: x\nendpoints: [{protocol: imap, host: 'a b'}]", 2, 36, "a host is")]
    [InlineData("name: x\nendpoints: [{protocol: imap, host: a, tls: yes}]", 2, 44, "none, starttls")]
    [InlineData("name: x\nendpoints: [imap://u:p@a]", 2, 13, "no user")]
    [InlineData("name: x\nendpoints: ['http://a']", 2, 13, "no protocol 'http'")]
    [InlineData(Smallest + "name: y", 3, 1, "name")]
    [InlineData(Smallest + "jobs: 0", 3, 7, "1 to 1000")]
    [InlineData(Smallest + "jobs: [1]", 3, 7, "text")]
    [InlineData(Smallest + "domain:", 3, 8, "no value")]
    [InlineData(Smallest + "limits: {reply: 5}", 3, 17, "300 ms")]
    [InlineData(Smallest + "limits: {reply: -5 s}", 3, 17, "300 ms")]
    [InlineData(Smallest + "limits: {reply: 9999999999999999999999999999 s}", 3, 17, "300 ms")]
    [InlineData(Smallest + "limits: {repl: 5 s}", 3, 10, "no 'repl'")]
    [InlineData(Smallest + "delivery: lmtp", 3, 11, "endpoint that speaks lmtp")]
    [InlineData(Smallest + "delivery: imap://a", 3, 11, "lmtp:// or smtp://")]
    [InlineData(Smallest + "delivery: {comand: x}", 3, 12, "no 'comand'")]
    [InlineData(Smallest + "read-back: imap", 3, 12, "endpoint that speaks it")]
    [InlineData(Smallest + "read-back: {maildir: a, directory: b}", 3, 36, "exclude")]
    [InlineData(Smallest + "accounts: [{password: x}]", 3, 12, "needs 'user'")]
    [InlineData(Smallest + "accounts: [{user: a, address: b}]", 3, 31, "'@'")]
    [InlineData(Smallest + "accounts: [{user: a, role: r}, {user: b, role: r}]", 3, 48, "role 'r'")]
    [InlineData(Smallest + "accounts: [{user: a, password-env: UNSET}]", 3, 36, "UNSET")]
    [InlineData(Smallest + "accounts: [{user: a, password: b, password-env: SET}]", 3, 49, "exclude")]
    [InlineData(Smallest + "alias: {address: a@b, members: [x@b]}", 3, 32, "two members")]
    [InlineData(Smallest + "alias: {address: a@b, members: [x@b, y@b]}", 3, 32, "of no account")]
    [InlineData(Smallest + "accounts: [{address: x@b}, {address: y@b}]\nalias: {address: a, members: [x@b, y@b]}", 4, 18, "'@'")]
    [InlineData(Smallest + "accounts: [{address: x@b}, {address: y@b}]\nmailing-list: {address: a@b, members: [x@b, y@b]}", 4, 15, "needs 'administrator'")]
    [InlineData(Smallest + "certificate: sha256:00", 3, 14, "64")]
    [InlineData(Smallest + "notes: x", 3, 8, "list")]
    [InlineData(Smallest + "versions: x", 3, 11, "mapping")]
    [InlineData(Smallest + "a: &b 1\nc: *b", 4, 4, "alias")]
    [InlineData(Smallest + "a: [", 3, 5, "YAML")]
    [InlineData(Smallest + "---\nname: x", 1, 1, "several")]
    [InlineData("name: x\n\tendpoints: y", 1, 7, "YAML")]
    public void Each_fault_is_found_at_its_place(string text, int line, int column, string reason)
    {
        var fault = Fault(text);
        (fault.Line, fault.Column).Should().Be((line, column), fault.Message);
        fault.Reason.Should().Contain(reason);
    }

    [Fact]
    public void A_file_that_is_only_brackets_is_refused_without_harm()
        => Fault(Smallest + "notes: " + new string('[', 100_000)).Reason.Should().Contain("deeply");

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_of_the_profile()
        => Assert.Throws<ProfileException>(() => ProfileReader.Read("/no/such/profile.yaml")).Message.Should().StartWith("/no/such/profile.yaml:1:1: error: cannot read");

    [Fact]
    public void Every_prefix_of_a_profile_is_read_or_refused()
    {
        string whole = ProfileDocumentation.Examples().Last();
        int read = 0;
        for (int length = 0; length < whole.Length; length++)
            try
            {
                ProfileReader.Parse(whole[..length], "p.yaml", _ => "x");
                read++;
            }
            catch (ProfileException fault)
            {
                fault.Line.Should().BeInRange(1, whole[..length].Count(c => c == '\n') + 1);
            }
        read.Should().BeGreaterThan(0);
    }
}
