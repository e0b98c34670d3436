using System.Text.RegularExpressions;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Running;

/// <summary>What a conversation speaks of: which accounts, mailboxes and inboxes it needs, and all its checks.</summary>
public sealed partial class ConversationScan
{
    /// <summary>The role of an account of the second server.</summary>
    public const string FarRole = "far";

    private static readonly string[] KnownRoles = ["alice", "bob", "carol", FarRole];

    /// <summary>What is waited for with these facilities takes a queue's time, and that is long.</summary>
    private static readonly (string Facility, int Waits)[] QueueTimes = [("give-up", 40), ("warning", 30), ("retry", 8)];

    private ConversationScan()
    {
    }

    public SortedSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Roles whose inbox is looked into.</summary>
    public SortedSet<string> Watched { get; } = new(StringComparer.Ordinal);

    /// <summary>Roles whose password is used.</summary>
    public SortedSet<string> LoggedIn { get; } = new(StringComparer.Ordinal);

    /// <summary>Which of <c>mailing-list</c> and <c>alias</c> it names: alice and bob are its members then.</summary>
    public SortedSet<string> Groups { get; } = new(StringComparer.Ordinal);

    public bool NamesBoxes { get; private set; }

    /// <summary>Whether the target's outgoing mail meets us, or names below a hop's domain are used.</summary>
    public bool UsesSink { get; private set; }

    public bool NegotiatesTls { get; private set; }

    /// <summary>How often it waits for time to pass or for mail to arrive: an estimate, to begin the long ones first.</summary>
    public int Waits { get; private set; }

    /// <summary>Every level line, in order.</summary>
    public List<CheckReference> Checks { get; } = [];

    /// <summary>Requirements whose choices are recorded, by <c>record</c> or <c>choose</c>.</summary>
    public SortedSet<string> Latitudes { get; } = new(StringComparer.Ordinal);

    /// <summary>Connections whose first statement is an expectation: their scripts read the greeting themselves.</summary>
    public HashSet<string> ReadGreeting { get; } = new(StringComparer.Ordinal);

    private HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public static ConversationScan Of(Conversation conversation)
    {
        var scan = new ConversationScan();
        foreach (var connection in conversation.Connections)
        {
            var logsIn = connection.State is EntryState.Authenticated or EntryState.Selected;
            if (logsIn)
            {
                scan.Roles.Add(connection.Account);
                scan.LoggedIn.Add(connection.Account);
            }

            scan.UsesSink |= connection.IsListening;
            if (connection.State == EntryState.Later)
                scan.ReadGreeting.Add(connection.Name);
        }

        foreach (var given in conversation.Givens)
        {
            scan.Roles.Add(conversation.Connections[0].Account);
            scan.NamesBoxes |= given.Kind == GivenKind.Mailbox;
        }

        foreach (var row in conversation.Table?.Rows ?? [])
        {
            foreach (var cell in row.Cells)
                scan.Visit(cell);
        }

        scan.Visit(conversation.Body);
        scan.Waits += QueueTimes.Where(time => conversation.Needs.Any(need => need.Alternatives.Contains(time.Facility))).Max(time => (int?)time.Waits) ?? 0;
        return scan;
    }

    [GeneratedRegex(@"^(\{tag\} )?(PASS|APOP|LOGIN|AUTH|AUTHENTICATE)\b")]
    private static partial Regex Credentials();

    private void Visit(IEnumerable<Statement> body)
    {
        foreach (var statement in body)
            Visit(statement);
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case SendLine line:
                Seen.Add(line.Connection);
                // A server may hold its answer back from whoever fails to log in.
                Waits += Credentials().IsMatch(line.Text.Source) ? 3 : 0;
                Visit(line.Text);
                break;
            case SendBytes octets:
                Seen.Add(octets.Connection);
                Visit(octets.Octets);
                break;
            case Expect expect:
                if (Seen.Add(expect.Connection))
                    ReadGreeting.Add(expect.Connection);
                Visit(expect.Check);
                Visit(expect.Pattern);
                break;
            case Stage stage:
                Visit(stage);
                break;
            case That that:
                Visit(that.Check);
                Visit(that.Left);
                Visit(that.Right);
                break;
            case Let let:
                Visit(let.Value);
                break;
            case AppliesIf applies:
                Visit(applies.Left);
                Visit(applies.Right);
                break;
            case Record record:
                Latitudes.Add(record.Requirement);
                Visit(record.Value);
                break;
            case Repeat repeat:
                Visit(repeat.Count);
                Visit(repeat.Body);
                break;
            case Choose choose:
                Visit(choose);
                break;
        }
    }

    private void Visit(Stage stage)
    {
        Visit(stage.Check);
        if (stage.Direction is Delivers delivers)
        {
            Waits += 2;
            Watched.Add(delivers.Account);
            Roles.Add(delivers.Account);
            Visit(delivers.Count);
            return;
        }

        NegotiatesTls |= stage.Direction is NegotiateTls;
        Waits += stage.Direction switch
        {
            ClientWait wait => 1 + (int)wait.Duration.TotalSeconds,
            ServerSilence or ClientIdle => 1,
            TargetConnects => 4,
            _ => 0,
        };
        if (stage.Direction is ServerSilence or ServerClose && Seen.Add(stage.Connection))
            ReadGreeting.Add(stage.Connection);
        Seen.Add(stage.Connection);
    }

    private void Visit(Choose choose)
    {
        Latitudes.Add(choose.Requirement);
        Visit(choose.Check);
        foreach (var branch in choose.Branches)
        {
            if (Seen.Add(branch.Connection))
                ReadGreeting.Add(branch.Connection);
            NegotiatesTls |= branch.Direction is NegotiateTls;
            Visit(branch.Pattern);
            Visit(branch.Body);
        }

        Visit(choose.Otherwise ?? []);
    }

    private void Visit(CheckReference? check)
    {
        if (check is not null && !Checks.Any(known => ReferenceEquals(known, check)))
            Checks.Add(check);
    }

    private void Visit(Template template)
    {
        foreach (var part in template.Parts)
            Visit(part);
    }

    private void Visit(TemplatePart part)
    {
        switch (part)
        {
            case ReferencePart reference:
                Name(reference.Name);
                break;
            case ArithmeticPart sum:
                Visit(sum.Left);
                Visit(sum.Right);
                break;
            case CallPart call:
                var signsIn = call.Function is "plain" or "cram-md5" or "scram-first" or "scram-final";
                if (signsIn && call.Arguments is [var account, ..])
                    SignsIn(account);
                foreach (var argument in call.Arguments)
                    Visit(argument);
                break;
        }
    }

    private void SignsIn(TemplatePart account)
    {
        var role = account switch { ReferencePart reference => reference.Name, TextPart text => text.Text, QuotePart quote => quote.Text, _ => "" };
        Roles.Add(role);
        LoggedIn.Add(role);
    }

    private void Name(string name)
    {
        var role = name.Split('.')[0];
        if (KnownRoles.Contains(role))
        {
            Roles.Add(role);
            if (name.EndsWith(".password", StringComparison.Ordinal) || name.EndsWith(".token", StringComparison.Ordinal))
                LoggedIn.Add(role);
        }

        UsesSink |= role == "elsewhere" && name.Length > role.Length;
        if (role is "mailing-list" or "alias")
            Groups.Add(role);
        NamesBoxes |= name is "box" or "box2" or "box3";
    }
}
