using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>Which first lines have a text that is for people only.</summary>
internal static class FreeText
{
    /// <summary>
    /// False for the greeting, whose time stamp APOP needs, for challenges, and where numbers or a language tag stand there (RFC 1939 section 5: STAT,
    /// and LIST and UIDL with an argument; RFC 6856 section 3.2: LANG with one).
    /// </summary>
    public static bool IsIn(Pop3Command? command, Pop3Reply reply) =>
        command is not null && reply.Status switch
        {
            Pop3Status.Continue => false,
            Pop3Status.Err => true,
            _ => !command.Is("STAT") && (reply.Body is not null || !(command.Is("LIST") || command.Is("UIDL") || command.Is("LANG"))),
        };
}
