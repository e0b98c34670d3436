using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>LOGIN: never standardised, yet still all that some clients know. The user name may come with the command.</summary>
internal sealed class Login() : SaslMechanism("LOGIN")
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new Login());

    public override SaslExposure Exposure => SaslExposure.Password;

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    private sealed class Exchange(SessionContext session) : SaslExchange
    {
        private string? _user;

        public override SaslStep Begin() => SaslStep.Challenge("Username:"u8.ToArray());

        public override SaslStep Next(ReadOnlySpan<byte> response)
        {
            if (!SaslIdentity.TryText(response, out var text)) return SaslStep.Malformed;
            if (_user is not null) return SaslIdentity.Check(session, "", _user, text);
            _user = text;
            return SaslStep.Challenge("Password:"u8.ToArray());
        }
    }
}
