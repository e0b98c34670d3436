using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>XOAUTH2: what large providers had before RFC 7628, and many clients still speak. Never standardised.</summary>
internal sealed class XOAuth2() : SaslMechanism("XOAUTH2")
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new XOAuth2());

    public override SaslExposure Exposure => SaslExposure.Token;

    public override bool IsAvailable(SessionContext session) => AccessTokens.Exist(session.Options);

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    private sealed class Exchange(SessionContext session) : OAuthExchange(session)
    {
        // "user=" user %x01 "auth=Bearer " token %x01 %x01
        protected override OAuthRequest? Read(string text)
        {
            var parts = text.Split('\x01');
            return parts is [var user, var auth, "", ""]
                && user.StartsWith("user=", StringComparison.Ordinal) && auth.StartsWith("auth=", StringComparison.Ordinal)
                    ? new(user[5..], Bearer(auth[5..]))
                    : null;
        }

        protected override void WriteError(Utf8JsonWriter json, string status)
        {
            json.WriteString("status", status == "invalid_request" ? "400" : "401");
            json.WriteString("schemes", "bearer");
        }
    }
}
