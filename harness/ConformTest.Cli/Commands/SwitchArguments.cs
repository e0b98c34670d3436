using System.CommandLine;
using ConformTest.Cli.Targets;

namespace ConformTest.Cli.Commands;

/// <summary>The options that switch the reference server, shared by <c>run</c>, <c>replay</c> and <c>serve</c>.</summary>
internal sealed class SwitchArguments
{
    private readonly Option<string[]> _faults = new("--fault") { Description = "Switch on a fault of the reference server; may be repeated.", HelpName = "name" };
    private readonly Option<string[]> _variants = new("--variant") { Description = "Switch on a legal peculiarity of the reference server; may be repeated.", HelpName = "name" };
    private readonly Option<string[]> _without = new("--without") { Description = "Switch off a capability of the reference server; may be repeated.", HelpName = "capability" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _faults, _variants, _without })
            command.Options.Add(option);
    }

    public ServerSwitches Read(ParseResult parsed) => new(parsed.GetValue(_faults) ?? [], parsed.GetValue(_variants) ?? [], parsed.GetValue(_without) ?? []);
}
