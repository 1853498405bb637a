import './bar-popover.css';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';

interface Props {
  /** What the button says: what is chosen now. */
  readonly label: ReactNode;
  /** What opens, for who does not see it. */
  readonly title: string;
  readonly className?: string;
  /** What opens; it can close itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the bar that says what is chosen, and opens where one chooses something else. */
export function BarPopover({ label, title, className = '', children }: Props) {
  return (
    <DialogTrigger>
      <Button className={`ks-bar-button ${className}`}>
        <span className="ks-bar-button__words">{label}</span>
        <span className="ks-bar-button__mark" aria-hidden="true" />
      </Button>
      <Popover className="ks-bar-popover" offset={6} placement="bottom start" containerPadding={8}>
        <Dialog className="ks-bar-popover__dialog" aria-label={title}>
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
