using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>UTF8 (RFC 6856 section 2): messages with non-ASCII header fields may be sent as they are.</summary>
internal sealed class Utf8() : Pop3Verb("UTF8", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Utf8());

    public override string Capability => "UTF8";

    /// <summary>Names and passwords may be in UTF-8 too (RFC 6856 section 2.2).</summary>
    public override string Announce(Pop3Session session) => "UTF8 USER";

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (command.HasArgument) return new(Pop3Reply.Err("UTF8 takes no argument"));
        session.IsUtf8 = true;
        return new(Pop3Reply.Ok("UTF8 enabled"));
    }
}
