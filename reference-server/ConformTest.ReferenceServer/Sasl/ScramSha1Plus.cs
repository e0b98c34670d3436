using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>SCRAM-SHA-1-PLUS (RFC 5802): the exchange is bound to the TLS channel.</summary>
internal sealed class ScramSha1Plus() : ScramMechanism("SHA-1", HashAlgorithmName.SHA1, ScramBinding.Channel)
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new ScramSha1Plus());
}
