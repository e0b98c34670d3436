using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>VRFY (RFC 5321 section 3.5.2): required of every server, and listed as a convenience.</summary>
internal sealed class VrfyExtension() : SmtpExtension("VRFY")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new VrfyExtension());
}
