using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>PLAIN (RFC 4616): the identity to act as, the user and the password in one message.</summary>
internal sealed class Plain() : SaslMechanism("PLAIN")
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new Plain());

    public override SaslExposure Exposure => SaslExposure.Password;

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    private sealed class Exchange(SessionContext session) : SaslExchange
    {
        // message = [authzid] UTF8NUL authcid UTF8NUL passwd
        public override SaslStep Next(ReadOnlySpan<byte> response)
        {
            var first = response.IndexOf((byte)0);
            if (first < 0) return SaslStep.Malformed;
            var rest = response[(first + 1)..];
            var second = rest.IndexOf((byte)0);
            if (second <= 0 || second == rest.Length - 1 || rest[(second + 1)..].Contains((byte)0)) return SaslStep.Malformed;
            return SaslIdentity.TryText(response[..first], out var authorization)
                && SaslIdentity.TryText(rest[..second], out var user)
                && SaslIdentity.TryText(rest[(second + 1)..], out var password)
                    ? SaslIdentity.Check(session, authorization, user, password)
                    : SaslStep.Malformed;
        }
    }
}
