using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>HELP (RFC 5321 section 4.1.1.8): the commands of this session.</summary>
internal sealed class Help() : SmtpVerb("HELP", SmtpRoles.Any, SmtpPhases.AnyTime)
{
    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Help());

    public override string? Extension => "HELP";

    public override ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        var known = SmtpVerbs.All.Where(verb =>
            (verb.Roles & session.Role) != 0 && (verb.Extension is not { } extension || session.Context.Offers(extension)));
        return new(new SmtpReply(214, "2.0.0", ["Commands:", string.Join(' ', known.Select(verb => verb.Name))]));
    }
}
