import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';

interface Props {
  readonly title: string;
  /** Whether it asks to choose at once what to do: then a press beside it does not close it. */
  readonly isAlert?: boolean;
  readonly wide?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Asks something before anything else; the focus goes in, and back to where it was. */
export function AskDialog({ title, isAlert = false, wide = false, close, children }: Props) {
  return (
    <ModalOverlay
      className="ks-ask-veil"
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(open) => !open && close()}
    >
      <Modal className={wide ? 'ks-ask ks-ask--wide' : 'ks-ask'}>
        <Dialog className="ks-ask__dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="ks-ask__head">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
