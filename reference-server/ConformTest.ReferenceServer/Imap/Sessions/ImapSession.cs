using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Store;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>What one connection has come to: who is logged in, what is selected, what was enabled.</summary>
internal sealed partial class ImapSession(SessionContext context)
{
    private Dictionary<string, object>? _notes;

    public SessionContext Context { get; } = context;

    public LineConnection Connection => Context.Connection;

    /// <summary>The active faults; null when there are none, so that their hooks cost nothing.</summary>
    public ImapFault[]? Faults { get; } = context.Faults.For<ImapFault>("imap");

    public SessionState State { get; private set; } = SessionState.NotAuthenticated;

    public ImapRevision Revision { get; set; } = ImapRevision.Rev1;

    /// <summary>The user, once authenticated.</summary>
    public Account? Account { get; private set; }

    /// <summary>The selected mailbox.</summary>
    public MailboxView? View { get; private set; }

    /// <summary>The UIDs that SEARCH RETURN (SAVE) put aside (RFC 5182).</summary>
    public IReadOnlyList<uint> SavedSearch { get; set; } = [];

    /// <summary>True once a CONDSTORE enabling command was given: every FETCH then has the mod-sequence (RFC 7162 section 3.1).</summary>
    public bool IsCondstoreAware { get; private set; }

    /// <summary>The command in progress.</summary>
    public Invocation? Current { get; private set; }

    /// <summary>What faults must remember; nothing else uses it.</summary>
    public IDictionary<string, object> Notes => _notes ??= new(StringComparer.Ordinal);

    /// <summary>True when passwords may be shown as things are (RFC 9051 section 6.2.3, LOGINDISABLED).</summary>
    public bool MayShowPasswords => Context.MayShowPasswords;

    /// <summary>Takes note of a CONDSTORE enabling command; the first with a mailbox selected is told HIGHESTMODSEQ.</summary>
    public async ValueTask EnableCondstoreAsync(CancellationToken cancellation)
    {
        if (IsCondstoreAware) return;
        IsCondstoreAware = true;
        if (View is { } view) await SendUntaggedAsync(Condition.Ok, HighestModSeq(view.Mailbox.HighestModSeq), "highest mod-sequence", cancellation);
    }

    /// <summary>The HIGHESTMODSEQ response code (RFC 7162 section 3.1.2.1).</summary>
    public static ResponseCode HighestModSeq(ulong value) => new("HIGHESTMODSEQ", ImapValue.Number((long)value));

    /// <summary>The state is authenticated from now on.</summary>
    public void Authenticate(Account account)
    {
        Account = account;
        Enter(SessionState.Authenticated);
    }

    /// <summary>Selects a mailbox; what was selected before is given up.</summary>
    public void Select(MailboxView view)
    {
        View?.Dispose();
        View = view;
        SavedSearch = [];
        Enter(SessionState.Selected);
    }

    /// <summary>Gives the selected mailbox up, if there is one.</summary>
    public void Deselect()
    {
        if (View is null) return;
        View.Dispose();
        View = null;
        SavedSearch = [];
        Enter(SessionState.Authenticated);
    }

    /// <summary>Nothing is read any more.</summary>
    public void End() => Enter(SessionState.Logout);

    private void Enter(SessionState state)
    {
        foreach (var fault in Faults ?? []) state = fault.Entering(this, state);
        State = state;
    }
}
