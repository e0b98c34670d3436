using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults.Imap;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Variants.Imap;

/// <summary>Under TLS nothing is compressed: COMPRESS is answered NO there (RFC 4978 section 3).</summary>
internal sealed class CompressNotUnderTls()
    : ImapVariant("imap.compress.not-under-tls", "Under TLS nothing is compressed: COMPRESS is answered NO there (RFC 4978 section 3).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new CompressNotUnderTls());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("COMPRESS") && session.Connection.IsTls && completion.Condition == Condition.Ok ? Completion.No("COMPRESSIONACTIVE", "TLS is enough") : completion;
}
