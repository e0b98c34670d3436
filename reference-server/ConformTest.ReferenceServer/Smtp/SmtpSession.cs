using System.Net;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>One SMTP, submission or LMTP session: its state, and the loop that reads commands and answers them.</summary>
public sealed partial class SmtpSession : IDisposable
{
    private readonly StatusCodes _codes;
    private Dictionary<Type, object>? _memory;
    private string? _clientLiteral;
    private int _messages;

    internal SmtpSession(SessionContext context, SmtpRoles role)
    {
        Context = context;
        Role = role;
        Faults = context.Faults.For<SmtpFault>("smtp");
        Limits = context.Options.Limits;
        foreach (var fault in Faults ?? []) Limits = fault.Limits(this, Limits);
        _codes = context.Offers("ENHANCEDSTATUSCODES") ? StatusCodes.Enhanced : StatusCodes.Basic;
        Content = new MessageBuffer(Limits.MessageSize);
        Connection.IdleLimit = Limits.SmtpIdle;
    }

    public SessionContext Context { get; }

    public ReferenceServerOptions Options => Context.Options;

    public LineConnection Connection => Context.Connection;

    public SmtpRoles Role { get; }

    public ServerLimits Limits { get; }

    /// <summary>The active deviations; null when there are none, so that their hooks cost nothing.</summary>
    internal SmtpFault[]? Faults { get; }

    /// <summary>The argument of EHLO, HELO or LHLO; empty before.</summary>
    public string ClientName { get; set; } = "";

    /// <summary>The client's address as an address-literal (RFC 5321 section 4.1.3).</summary>
    internal string ClientLiteral => _clientLiteral ??= AddressLiteral.Of(Connection.RemoteEndPoint?.Address ?? IPAddress.None);

    /// <summary>True after EHLO or LHLO: extensions may be used.</summary>
    public bool IsExtended { get; set; }

    /// <summary>Who authenticated.</summary>
    public Account? User { get; set; }

    /// <summary>The open transaction.</summary>
    public MailTransaction? Transaction { get; set; }

    public SmtpPhases Phase { get; set; } = SmtpPhases.Connected;

    /// <summary>In LMTP, whose reply is being sent after the data.</summary>
    public Recipient? ReplyingFor { get; private set; }

    internal MessageBuffer Content { get; }

    /// <summary>True when authentication is on offer on this connection as it is now.</summary>
    public bool OffersAuthentication =>
        (Role & SmtpRoles.Smtp) != 0 && (Connection.IsTls || Context.InClear != ClearAuthentication.RequireTls);

    /// <summary>What this session sees to because messages are submitted in it; nothing elsewhere.</summary>
    public SubmissionDuties Duties
    {
        get
        {
            var duties = Role == SmtpRoles.Submission ? SubmissionDuties.All : SubmissionDuties.None;
            foreach (var fault in Faults ?? []) duties = fault.Duties(this, duties);
            return duties;
        }
    }

    /// <summary>The reading rules of mail data in this session.</summary>
    public DataRules DataRules
    {
        get
        {
            var rules = DataRules.Standard;
            foreach (var fault in Faults ?? []) rules = fault.Data(this, rules);
            return rules;
        }
    }

    /// <summary>Forgets the transaction, unless a fault keeps it.</summary>
    public void Reset(SmtpReset reset)
    {
        foreach (var fault in Faults ?? [])
            if (fault.Keeps(this, reset)) return;
        Transaction = null;
        Content.Clear();
        if (reset == SmtpReset.StartTls)
        {
            ClientName = "";
            IsExtended = false;
            User = null;
            Phase = SmtpPhases.Connected;
        }

        if (Phase != SmtpPhases.Connected) Phase = SmtpPhases.Ready;
    }

    /// <summary>The identity of a message for its trace: an atom that no other message of this server has.</summary>
    internal string NextMessageId() => $"{Context.Id:x}-{++_messages:x}";

    /// <summary>What a fault remembers in this session; made when first asked for.</summary>
    public T Memory<T>() where T : class, new()
    {
        _memory ??= [];
        if (_memory.TryGetValue(typeof(T), out var known)) return (T)known;
        var made = new T();
        _memory[typeof(T)] = made;
        return made;
    }

    public void Dispose() => Content.Dispose();
}
