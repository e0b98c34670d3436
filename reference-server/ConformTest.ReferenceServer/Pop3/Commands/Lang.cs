using System.Runtime.CompilerServices;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>LANG (RFC 6856 section 3): the language of texts for people, or a list of those that there are.</summary>
internal sealed class Lang() : Pop3Verb("LANG", Pop3States.Any)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Lang());

    public override string Capability => "LANG";

    public override ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        if (!command.HasArgument)
            return new(Pop3Reply.Lines("Language listing follows", Pop3Languages.All.Select(language => $"{language.Tag} {language.Name}")));
        if (command.Words is not [var range] || Pop3Languages.Find(range) is not { } chosen) return new(Pop3Reply.Err("Language not available"));
        session.Language = chosen;
        return new(Pop3Reply.Ok($"{chosen.Tag} {chosen.Changed}"));
    }
}
