using System.Security.Cryptography;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>Whether a mechanism of the SCRAM family binds the exchange to the TLS channel (RFC 5802 section 6).</summary>
internal enum ScramBinding
{
    /// <summary>The name without a suffix.</summary>
    None,

    /// <summary>The name with the suffix <c>-PLUS</c>.</summary>
    Channel,
}

/// <summary>SCRAM (RFC 5802): both sides show that they know the password and neither says it. Its members differ in the hash function and the binding.</summary>
/// <param name="name">The registered name of the hash function in the mechanism's name: <c>SHA-1</c>, <c>SHA-256</c>.</param>
internal abstract class ScramMechanism(string name, HashAlgorithmName hash, ScramBinding binding)
    : SaslMechanism($"SCRAM-{name}{(binding == ScramBinding.Channel ? "-PLUS" : "")}")
{
    public HashAlgorithmName Hash => hash;

    public ScramBinding Binding => binding;

    /// <summary>The name with <c>-PLUS</c>.</summary>
    public string BoundName => $"SCRAM-{name}-PLUS";

    public override bool IsAvailable(SessionContext session) =>
        binding == ScramBinding.None || session.Connection.ChannelBinding("tls-server-end-point") is not null;

    public override SaslExchange Start(SessionContext session) => new ScramExchange(this, session);
}
