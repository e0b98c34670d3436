using System.CommandLine;

namespace ConformTest.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static Option<string?> Suite() => new("--suite") { Description = "Conversations and requirements from this folder instead of the built-in suites.", HelpName = "folder" };

    public static Option<string?> Target() => new("--target", "-t") { Description = "The target's profile (YAML).", HelpName = "file" };

    public static Argument<string[]> Urls() => new("url")
    {
        Description = "The target's endpoints, such as smtp://mx.example or imap://user:password@host:143. Without a target: the embedded reference server.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Domain() => new("--domain") { Description = "The target's mail domain, when URLs name users without one.", HelpName = "domain" };

    public static Option<string?> Bundle() => new("--bundle") { Description = "Write the run as one file too (ZIP): stream, profile without secrets, transcripts, reports, and a manifest of hashes for 'report verify'.", HelpName = "file" };

    public static Option<string> Out() => new("--out", "-o")
    {
        Description = "Folder for the events and reports.",
        HelpName = "folder",
        DefaultValueFactory = _ => "conformtest-out",
    };
}
