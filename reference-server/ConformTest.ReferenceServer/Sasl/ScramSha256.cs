using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>SCRAM-SHA-256 (RFC 7677).</summary>
internal sealed class ScramSha256() : ScramMechanism("SHA-256", HashAlgorithmName.SHA256, ScramBinding.None)
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new ScramSha256());
}
