using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>A SASL mechanism (RFC 4422) as the server offers it.</summary>
public abstract class SaslMechanism(string name)
{
    /// <summary>The registered name, upper case.</summary>
    public string Name { get; } = name;

    /// <summary>True when the client may send a first response with the command itself (RFC 4422 section 3.3).</summary>
    public virtual bool TakesInitialResponse => true;

    /// <summary>True when it is in use with this protocol (smtp, pop3, imap).</summary>
    public virtual bool Serves(string protocol) => true;

    public abstract SaslExchange Start(SessionContext session);
}

/// <summary>One run of a mechanism.</summary>
public abstract class SaslExchange
{
    /// <summary>The first challenge when the client sent no initial response; empty where the client has to begin (RFC 4422 section 5.1).</summary>
    public virtual SaslStep Begin() => SaslStep.Challenge(default);

    /// <summary>Takes a decoded response.</summary>
    public abstract SaslStep Next(ReadOnlySpan<byte> response);
}
