using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Smtp;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>The answer to the message names it, in a form with brackets, equals signs and another date.</summary>
internal sealed class QueueIds()
    : SmtpVariant("smtp.data.names-the-queue-file", "The answer to the message names it, in a form with brackets, equals signs and another date.")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new QueueIds());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 250 && (command?.Is("DATA") == true || command?.Is("BDAT") == true)
            ? reply with { Enhanced = "2.6.0", Lines = ["<20240101.1@elsewhere.example> [InternalId=4711, Host=a.b.c] 0.012, queued as 4F3zBq2lXz; id=1rKx-0007-Q1 OK"] }
            : reply;
}
