using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>SCRAM-SHA-1 (RFC 5802).</summary>
internal sealed class ScramSha1() : ScramMechanism("SHA-1", HashAlgorithmName.SHA1, ScramBinding.None)
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new ScramSha1());
}
