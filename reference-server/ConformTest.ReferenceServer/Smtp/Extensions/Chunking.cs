using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>CHUNKING (RFC 3030): the BDAT command.</summary>
internal sealed class Chunking() : SmtpExtension("CHUNKING")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new Chunking());
}
