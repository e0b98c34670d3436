using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>OAUTHBEARER (RFC 7628): an access token of OAuth 2.0 in place of a password.</summary>
internal sealed class OAuthBearer() : SaslMechanism("OAUTHBEARER")
{
    private const char Separator = '\x01';

    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new OAuthBearer());

    public override SaslExposure Exposure => SaslExposure.Token;

    public override bool IsAvailable(SessionContext session) => AccessTokens.Exist(session.Options);

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    private sealed class Exchange(SessionContext session) : OAuthExchange(session)
    {
        // client-resp = (gs2-header kvsep *kvpair kvsep) / kvsep; the lone kvsep is an answer to an error only
        protected override OAuthRequest? Read(string text)
        {
            var parts = text.Split(Separator);
            if (parts.Length < 3 || parts[^1].Length > 0 || parts[^2].Length > 0) return null;
            if (!TryHeader(parts[0], out var authorization)) return null;
            string? auth = null;
            foreach (var pair in parts.AsSpan(1, parts.Length - 3))
            {
                var equals = pair.IndexOf('=');
                if (equals <= 0 || pair.AsSpan(0, equals).ContainsAnyExceptInRange('A', 'z')) return null;
                var (key, value) = (pair[..equals], pair[(equals + 1)..]);
                if (key == "auth") auth = value;
                if (key == "host" && !IsThisHost(value)) return new(authorization, null);
                if (key == "port" && !IsThisPort(value)) return new(authorization, null);
            }

            return new(authorization, auth is null ? null : Bearer(auth));
        }

        protected override void WriteError(Utf8JsonWriter json, string status)
        {
            json.WriteString("status", status);
            if (Session.Options.Issuer is { } issuer) json.WriteString("openid-configuration", $"{issuer.Url}/.well-known/openid-configuration");
        }

        // gs2-header = gs2-cbind-flag "," [ authzid ] ","; no channel is bound here
        private static bool TryHeader(string header, out string authorization)
        {
            authorization = "";
            var parts = header.Split(',');
            if (parts.Length != 3 || parts[0] is not ("n" or "y") || parts[2].Length > 0) return false;
            return parts[1].Length == 0 || (parts[1].StartsWith("a=", StringComparison.Ordinal) && ScramText.TryName(parts[1][2..], out authorization));
        }

        /// <summary>RFC 7628 section 3.2: a host that the server knows to be another one must not pass.</summary>
        private bool IsThisHost(string host) =>
            host.Equals(Session.Options.Hostname, StringComparison.OrdinalIgnoreCase)
            || host.Equals(Session.Options.Domain, StringComparison.OrdinalIgnoreCase)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && address.Equals(Session.Connection.LocalEndPoint?.Address));

        /// <summary>What is no port number, such as the -1 of clients that do not know theirs, says nothing that could be compared.</summary>
        private bool IsThisPort(string port) =>
            !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == Session.Connection.LocalEndPoint?.Port;
    }
}
