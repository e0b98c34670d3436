using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>HELP (RFC 5321 section 4.1.1.8): listed because it works and is not required (section 4.1.1.1).</summary>
internal sealed class HelpExtension() : SmtpExtension("HELP")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new HelpExtension());
}
