using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>SCRAM-SHA-256-PLUS (RFC 7677): the exchange is bound to the TLS channel.</summary>
internal sealed class ScramSha256Plus() : ScramMechanism("SHA-256", HashAlgorithmName.SHA256, ScramBinding.Channel)
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new ScramSha256Plus());
}
