using ConformTest.Harness.Language;
using ConformTest.Harness.Mail;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Tests.Play;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Tests.Running;

public sealed class AccountPoolTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Which_account_plays_which_role_follows_from_the_case_alone()
    {
        await using var one = Pool(5);
        await using var other = Pool(5);
        using var busy = await other.LeaseAsync(other.Choose("smtp.x.other", ["alice"], [], []), Stop);
        foreach (var id in Enumerable.Range(0, 20).Select(i => $"smtp.x.{i}").Where(id => Alone(id) != busy.Leases["alice"].Account.User))
        {
            using var first = await one.LeaseAsync(one.Choose(id, ["alice"], [], []), Stop);
            using var second = await other.LeaseAsync(other.Choose(id, ["alice"], [], []), Stop);
            second.Leases["alice"].Account.Should().Be(first.Leases["alice"].Account);
        }

        static string Alone(string id) => $"user{StableHash.Of(id) % 5}";
    }

    [Fact]
    public async Task Roles_of_one_case_have_different_accounts()
    {
        await using var pool = Pool(3);
        for (var i = 0; i < 20; i++)
        {
            using var held = await pool.LeaseAsync(pool.Choose($"smtp.x.{i}", ["carol", "alice", "bob"], [], []), Stop);
            held.Leases.Values.Select(lease => lease.Account.User).Should().OnlyHaveUniqueItems().And.HaveCount(3);
        }
    }

    [Fact]
    public async Task The_members_of_a_list_play_alice_and_bob_and_somebody_else_the_rest()
    {
        await using var pool = Pool(4);
        for (var i = 0; i < 20; i++)
        {
            using var held = await pool.LeaseAsync(pool.Choose($"smtp.x.{i}", ["alice", "bob", "carol"], [], ["user3@fake.test", "user1@fake.test"]), Stop);
            held.Leases["alice"].Account.Address.Should().Be("user3@fake.test");
            held.Leases["bob"].Account.Address.Should().Be("user1@fake.test");
            held.Leases["carol"].Account.Address.Should().NotBe("user1@fake.test").And.NotBe("user3@fake.test");
        }
    }

    [Fact]
    public async Task A_role_that_logs_in_gets_an_account_that_can()
    {
        await using var pool = Pool(4, loggingIn: 1);
        for (var i = 0; i < 20; i++)
        {
            using var held = await pool.LeaseAsync(pool.Choose($"smtp.x.{i}", ["alice"], ["alice"], []), Stop);
            held.Leases["alice"].Account.CanLogIn.Should().BeTrue();
        }
    }

    [Fact]
    public async Task A_role_that_need_not_log_in_does_not_take_the_account_of_one_that_must()
    {
        await using var pool = Pool(3, loggingIn: 1);
        for (var i = 0; i < 20; i++)
        {
            using var held = await pool.LeaseAsync(pool.Choose($"smtp.x.{i}", ["alice", "bob"], ["bob"], []), Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);
            held.Leases["bob"].Account.CanLogIn.Should().BeTrue();
        }
    }

    [Fact]
    public async Task Many_cases_with_crossing_accounts_never_wait_for_each_other_for_ever()
    {
        await using var pool = Pool(4);
        var inside = new int[4];
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(
            async () =>
            {
                string[] roles = (i % 3) switch { 0 => ["alice"], 1 => ["alice", "bob"], _ => ["carol", "bob", "alice"] };
                using var held = await pool.LeaseAsync(pool.Choose($"smtp.x.{i}", roles, [], []), Stop);
                var numbers = held.Leases.Values.Select(lease => lease.Account.User[^1] - '0').ToList();
                foreach (var number in numbers)
                    Interlocked.Increment(ref inside[number]).Should().Be(1, "an account is held by one case at a time");
                await Task.Yield();
                foreach (var number in numbers)
                    Interlocked.Decrement(ref inside[number]);
            },
            Stop))).WaitAsync(TimeSpan.FromSeconds(60), Stop);
    }

    [Fact]
    public async Task A_wait_that_is_given_up_leaves_no_account_held()
    {
        await using var pool = Pool(2);
        var first = await pool.LeaseAsync(pool.Choose("smtp.x.a", ["alice"], [], []), Stop);
        var taken = first.Leases["alice"].Account.User;
        using var given = new CancellationTokenSource();
        var both = pool.LeaseAsync(pool.Choose("smtp.x.b", ["alice", "bob"], [], []), given.Token);
        await given.CancelAsync();
        await FluentActions.Awaiting(() => both).Should().ThrowAsync<OperationCanceledException>();
        first.Dispose();
        using var again = await pool.LeaseAsync(pool.Choose("smtp.x.c", ["alice", "bob"], [], []), Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);
        again.Leases.Values.Select(lease => lease.Account.User).Should().Contain(taken);
    }

    [Fact]
    public async Task Cases_that_only_receive_share_an_account_whose_mail_is_read_from_files()
    {
        await using var pool = Pool(1, readBack: new MaildirReadBack("/mail/{user}"));
        var receives = pool.Choose("smtp.x.a", ["alice"], [], []);
        var logsIn = pool.Choose("smtp.x.b", ["alice"], ["alice"], []);
        using var first = pool.TryLease(receives);
        using var second = pool.TryLease(receives);
        second.Should().NotBeNull();
        pool.TryLease(logsIn).Should().BeNull("whoever logs in has the account alone");
        var waiting = pool.LeaseAsync(logsIn, Stop);
        first!.Dispose();
        waiting.IsCompleted.Should().BeFalse();
        second!.Dispose();
        using var alone = await waiting.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        pool.TryLease(receives).Should().BeNull();
    }

    [Theory]
    [InlineData(MailProtocol.Imap)]
    [InlineData(MailProtocol.Pop3)]
    public async Task Where_a_mailbox_may_be_opened_nobody_shares(MailProtocol protocol)
    {
        await using var pool = Pool(1, readBack: new MaildirReadBack("/mail/{user}"), endpoints: new Endpoint(protocol, "127.0.0.1", 1, TlsMode.None));
        var receives = pool.Choose("smtp.x.a", ["alice"], [], []);
        using var first = pool.TryLease(receives);
        pool.TryLease(receives).Should().BeNull();
    }

    [Fact]
    public async Task A_case_that_waits_long_is_played_first()
    {
        await using var pool = Pool(1);
        var cases = ConversationParser.Parse(Scripts, "x.conv").Conversations.SelectMany(conversation => TestCase.Of(conversation, Framing.Plain)).ToList();
        var queue = new CaseQueue(cases.Select((one, i) => new ReadyCase(one, new Dictionary<string, (Endpoint, Security)>(), null, AccountPool.Cast.Nobody, TimeSpan.FromSeconds(i))), pool);
        (await queue.TakeAsync(Stop))!.Value.Case.Case.Should().Be(cases[^1]);
    }

    [Fact]
    public async Task Those_that_wait_for_long_go_before_what_needs_no_account()
    {
        await using var pool = Pool(2);
        var cases = ConversationParser.Parse(Scripts, "x.conv").Conversations.SelectMany(conversation => TestCase.Of(conversation, Framing.Plain)).ToList();
        ReadyCase Of(int at, int account, int seconds) => new(
            cases[at], new Dictionary<string, (Endpoint, Security)>(), null, new AccountPool.Cast(new Dictionary<string, int> { ["alice"] = account }, new HashSet<int> { account }), TimeSpan.FromSeconds(seconds));
        var free = new ReadyCase(cases[2], new Dictionary<string, (Endpoint, Security)>(), null, AccountPool.Cast.Nobody);
        var queue = new CaseQueue([free, Of(0, 0, 30), Of(1, 1, 40)], pool);
        var order = new[] { await queue.TakeAsync(Stop), await queue.TakeAsync(Stop), await queue.TakeAsync(Stop) };

        order.Select(one => one!.Value.Case.Case).Should().Equal(cases[1], cases[0], cases[2]);
    }

    [Fact]
    public async Task The_account_with_most_cases_begins()
    {
        await using var pool = Pool(2);
        var cases = ConversationParser.Parse(Scripts, "x.conv").Conversations.SelectMany(conversation => TestCase.Of(conversation, Framing.Plain)).ToList();
        ReadyCase Of(int at, int account) => new(cases[at], new Dictionary<string, (Endpoint, Security)>(), null, new AccountPool.Cast(new Dictionary<string, int> { ["alice"] = account }, new HashSet<int> { account }));
        var queue = new CaseQueue([Of(0, 0), Of(1, 1), Of(2, 1)], pool);
        var first = (await queue.TakeAsync(Stop))!.Value;
        using var held = first.Held;

        first.Case.Case.Should().Be(cases[1], "another one of the same account stands behind it");
    }

    [Fact]
    public async Task A_case_whose_accounts_are_in_use_lets_others_go_before_it()
    {
        await using var pool = Pool(2);
        var cases = ConversationParser.Parse(Scripts, "x.conv").Conversations.SelectMany(conversation => TestCase.Of(conversation, Framing.Plain)).ToList();
        var queue = new CaseQueue(cases.Select(one => new ReadyCase(one, new Dictionary<string, (Endpoint, Security)>(), null, pool.Choose(one.Id, one.Scan.Roles, [], []))), pool);
        using var first = (await queue.TakeAsync(Stop))!.Value.Held;

        var second = (await queue.TakeAsync(Stop))!.Value;
        var third = queue.TakeAsync(Stop);

        second.Case.Case.Id.Should().Be("smtp.x.of-nobody", "one case of two accounts is being played, and the other waits for them");
        third.IsCompleted.Should().BeFalse();
        first.Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(20), Stop))!.Value.Case.Case.Scan.Roles.Should().BeEquivalentTo("alice", "bob");
        (await queue.TakeAsync(Stop)).Should().BeNull();
    }

    private const string Scripts = """
        === smtp.x.of-two
        Two accounts.
        needs: alice, bob

        C: RCPT TO:<{alice}> <{bob}>
        S: 250

        === smtp.x.of-two-again
        Two accounts.
        needs: alice, bob

        C: RCPT TO:<{alice}> <{bob}>
        S: 250

        === smtp.x.of-nobody
        No account.

        C: NOOP
        S: 250
        """;

    private static AccountPool Pool(int accounts, int? loggingIn = null, ReadBack? readBack = null, params Endpoint[] endpoints)
    {
        var profile = new Profile
        {
            Name = "fake",
            Endpoints = [.. endpoints],
            ReadBack = readBack,
            Accounts = [.. Enumerable.Range(0, accounts).Select(i => new TargetAccount($"role{i}", $"user{i}", i < (loggingIn ?? accounts) ? "pw" : "", $"user{i}@fake.test"))],
        };
        var services = new TargetServices(profile, new TargetCapabilities([]), new Scene(), ReaderLimits.Default, TimeProvider.System);
        return new AccountPool(profile.Accounts, new HarnessLine(services), services);
    }
}
