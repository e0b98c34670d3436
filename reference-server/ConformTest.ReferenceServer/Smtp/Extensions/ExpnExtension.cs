using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>EXPN (RFC 5321 section 3.5.2): listed because it works.</summary>
internal sealed class ExpnExtension() : SmtpExtension("EXPN")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new ExpnExtension());
}
