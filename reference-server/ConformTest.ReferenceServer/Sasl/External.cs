using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>EXTERNAL (RFC 4422 appendix A): the client is who its TLS certificate says. It is offered only to clients that have shown one which is believed.</summary>
internal sealed class External() : SaslMechanism("EXTERNAL")
{
    [ModuleInitializer]
    internal static void Register() => SaslMechanisms.Add(new External());

    public override bool IsAvailable(SessionContext session) => AccountOf(session) is not null;

    public override SaslExchange Start(SessionContext session) => new Exchange(session);

    /// <summary>The account whose address the certificate names, or else whose user name is its common name.</summary>
    private static Account? AccountOf(SessionContext session)
    {
        if (session.Connection.ClientCertificate is not { } certificate || !IsBelieved(session, certificate)) return null;
        var address = certificate.GetNameInfo(X509NameType.EmailName, forIssuer: false);
        return address.Length > 0 ? session.Store.FindByAddress(address) : session.Store.FindByUser(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
    }

    private static bool IsBelieved(SessionContext session, X509Certificate2 certificate)
    {
        if (session.Options.ClientAuthority is not { } authority) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = session.Time.GetUtcNow().UtcDateTime;
        return chain.Build(certificate);
    }

    private sealed class Exchange(SessionContext session) : SaslExchange
    {
        public override SaslStep Next(ReadOnlySpan<byte> response)
        {
            if (response.Contains((byte)0) || !SaslIdentity.TryText(response, out var authorization)) return SaslStep.Malformed;
            return AccountOf(session) is { } account && SaslIdentity.MayActAs(account, authorization) ? SaslStep.Success(account) : SaslStep.Denied;
        }
    }
}
