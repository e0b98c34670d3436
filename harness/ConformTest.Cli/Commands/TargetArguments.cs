using System.CommandLine;
using ConformTest.Cli.Targets;

namespace ConformTest.Cli.Commands;

/// <summary>The options that name a target, shared by <c>run</c> and <c>replay</c>.</summary>
internal sealed class TargetArguments
{
    private readonly Argument<string[]> _urls = Options.Urls();
    private readonly Option<string?> _profile = Options.Target();
    private readonly Option<string?> _domain = Options.Domain();
    private readonly SwitchArguments _switches = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_urls);
        foreach (var option in new Option[] { _profile, _domain })
            command.Options.Add(option);
        _switches.AddTo(command);
    }

    public TargetChoice Read(ParseResult parsed) => new(
        parsed.GetValue(_profile), parsed.GetValue(_urls) ?? [], parsed.GetValue(_domain), _switches.Read(parsed));
}
