using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>PIPELINING (RFC 2920): replies to commands that came together leave together.</summary>
internal sealed class Pipelining() : SmtpExtension("PIPELINING")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new Pipelining());
}
