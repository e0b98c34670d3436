using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Extensions;

/// <summary>ENHANCEDSTATUSCODES (RFC 2034).</summary>
internal sealed class EnhancedStatusCodes() : SmtpExtension("ENHANCEDSTATUSCODES")
{
    [ModuleInitializer]
    internal static void Register() => SmtpExtensions.Add(new EnhancedStatusCodes());
}
