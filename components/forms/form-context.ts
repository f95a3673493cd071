'use client';

import { createContext, useContext } from 'react';

/** What the fields of a form know of it. */
export const FormContext = createContext<{ fieldErrors: Record<string, string>; isPending: boolean }>({
  fieldErrors: {},
  isPending: false,
});

export const useFormState = () => useContext(FormContext);
