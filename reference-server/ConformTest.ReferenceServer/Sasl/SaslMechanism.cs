using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>What somebody who listens on the line has, once a mechanism was used without TLS.</summary>
public enum SaslExposure
{
    /// <summary>Nothing to log in with.</summary>
    Nothing,

    /// <summary>The password: the site decides whether that is taken.</summary>
    Password,

    /// <summary>A token that is good for whoever has it, so that TLS is not a choice (RFC 7628 section 3).</summary>
    Token,
}

/// <summary>A SASL mechanism (RFC 4422) as the server offers it.</summary>
public abstract class SaslMechanism(string name)
{
    /// <summary>The registered name, upper case.</summary>
    public string Name { get; } = name;

    /// <summary>True when the client may send a first response with the command itself (RFC 4422 section 3.3).</summary>
    public virtual bool TakesInitialResponse => true;

    /// <summary>What the exchange shows when it is not encrypted.</summary>
    public virtual SaslExposure Exposure => SaslExposure.Nothing;

    /// <summary>True when it could succeed on this connection as it is now; what the site allows in clear is not asked here.</summary>
    public virtual bool IsAvailable(SessionContext session) => true;

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
